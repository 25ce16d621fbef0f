package import Blueprint
import Calendars
package import Diagnostics
package import Modules
package import Operations
import Rules
import ServiceKit
import Synchronization
import Timetable

/// The revision in force: the blueprint with its modules loaded, and the days planned from it so far.
package final class Configuration: Sendable {
    /// The revision's number, from 1.
    package let number: Int64
    /// When it was put in force.
    package let since: Instant
    /// SHA-256 over its files and libraries.
    package let digest: String
    /// What it says.
    package let blueprint: Blueprint
    /// Its modules' code by id.
    package let modules: [String: ModuleRegistry.Ready]
    /// Modules that are withheld, and why: their library is missing or is another than the revision's.
    package let withheld: [String: Diagnostic]

    /// The sheets of its days by service, 80 bytes a desk.
    let sheets = DayShelf<SheetKey, DaySheet>(most: 200_000) { $0.desks.count }
    /// Pages of slots that were told, some 800 bytes a slot.
    let pages = DayShelf<PageKey, DayPage>(most: 20_000) { $0.slots.count + 1 }

    /// What is near a tick of a day, as refusals tell it, some 800 bytes a slot.
    let nearest = DayShelf<PageKey, [NearSlot]>(most: 20_000) { $0.count + 1 }

    /// Pages of visits of several services, some 3 KB a slot.
    let itineraries = DayShelf<ItineraryKey, DayPage>(most: 8_000) { $0.slots.count + 1 }

    private let plans = Mutex<[CentreDay: DayPlan]>([:])

    init(
        number: Int64, since: Instant, digest: String, blueprint: Blueprint, modules: [String: ModuleRegistry.Ready],
        withheld: [String: Diagnostic] = [:]
    ) {
        self.number = number
        self.since = since
        self.digest = digest
        self.blueprint = blueprint
        self.modules = modules
        self.withheld = withheld
    }

    /// What a day looks like at a centre before anything is booked; made once and kept.
    func plan(_ centre: Centre, _ day: Day) -> DayPlan {
        let key = CentreDay(centre: centre.id, day: day)
        if let known = plans.withLock({ $0[key] }) { return known }
        let plan = DayPlan(centre, day)
        plans.withLock { plans in
            // Whoever asks for days without end must not fill the memory; hashing mixes which half goes.
            if plans.count > 8_000 { plans = Dictionary(uniqueKeysWithValues: plans.dropFirst(4_000).map { ($0, $1) }) }
            plans[key] = plan
        }
        return plan
    }

    /// A centre, or the refusal that there is none of that name.
    func centre(_ id: String) throws(Operations.Refusal) -> Centre {
        guard let centre = blueprint.centres[id] else {
            throw Operations.Refusal(.notFound, "there is no centre `\(id)`")
        }
        return centre
    }
}

/// A local day of a centre.
struct CentreDay: Hashable, Sendable {
    let centre: String
    let day: Day
}
