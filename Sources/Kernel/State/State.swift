import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Timetable

/// What the writer decides against and readers look at: the part of the records that must be at hand.
///
/// It is a value; a refused operation's changes are dropped with it. Its collections are trees, so that a copy that
/// changes one day costs one path and not the whole.
package struct State: Sendable {
    /// The revision in force.
    package var configuration: Configuration
    /// Taken ticks by centre and day.
    var boards: TreeDictionary<CentreDay, DayBoard> = [:]
    /// Who is where today, by centre; made from the store when someone first asks.
    var rooms: TreeDictionary<CentreDay, Room> = [:]
    /// Slots that are kept while a form is filled.
    var holds: TreeDictionary<String, HoldRecord> = [:]
    /// Tokens that are not revoked, by the keyed hash of their secret.
    var tokens: TreeDictionary<[UInt8], TokenRecord> = [:]
    /// Desks and partners that are or will be out of use, by the interruption's id.
    var interruptions: TreeDictionary<String, InterruptionRecord> = [:]
    /// Registered sponsors, by their ids.
    var sponsors: TreeDictionary<String, SponsorRecord> = [:]
    /// Ids of sponsors, by their names for people.
    var sponsorNames: TreeDictionary<String, String> = [:]
    /// Services that are suspended, everywhere or at a centre.
    var suspensions: TreeDictionary<SuspensionRecord.Key, SuspensionRecord> = [:]
    /// When answers were kept, by the marks of their idempotency keys.
    var answered: TreeDictionary<UInt64, Int64> = [:]
    /// Closed days of the last weeks: what is told of them late needs a reason.
    var closedDays: TreeSet<CentreDay> = []
    /// How many clocks of cases are open.
    var clockFigures = ClockFigures()
    /// How many messages wait.
    var messages = MessageFigures()
    /// The rounds of reminders that are to come, by their names.
    var reminders: TreeSet<String> = []
    /// When the clock looks whether someone came, by the names of rounds and of visits that are looked for alone.
    var awaited: TreeDictionary<String, Instant> = [:]
    /// Where secure documents are.
    var stock = StockBook()
    /// When the next thing is due.
    var nextDue: Instant?

    init(configuration: Configuration) {
        self.configuration = configuration
    }
}

/// The taken ticks of one centre's day, by desk, and how many minutes of each partner went to what.
struct DayBoard: Sendable {
    /// Tells one filling of a board from every other, as long as it is kept, and what changed since those shortly before.
    final class Stamp: Sendable {
        /// The filling before, and the one desk at which this one differs from it; `nil` where more may have changed.
        private let before: (stamp: Stamp, desk: String)?
        private let steps: Int

        init(after stamp: Stamp? = nil, changing desk: String = "") {
            // A chain has an end: what is many changes old is worked out anew.
            let isShort = stamp.map { $0.steps < 32 } ?? false
            before = isShort ? stamp.map { ($0, desk) } : nil
            steps = isShort ? (stamp?.steps ?? 0) + 1 : 0
        }

        /// The desks at which this filling may differ from an earlier one; `nil` where that is not known any more.
        func changes(since earlier: Stamp) -> Set<String>? {
            var desks: Set<String> = []
            var stamp = self
            while stamp !== earlier {
                guard let step = stamp.before else { return nil }
                desks.insert(step.desk)
                stamp = step.stamp
            }
            return desks
        }
    }

    /// Another one after each change.
    private(set) var stamp = Stamp()
    private var taken: [String: DayRow] = [:]
    private var all: [String: Int] = [:]
    // Minutes by partner and bundle (`none` for single services), for reserved shares.
    private var minutes: [String: Int] = [:]

    /// What is taken at a desk.
    func taken(at desk: String) -> DayRow {
        taken[desk] ?? .empty
    }

    /// Minutes of a partner that were booked for a bundle, or for single services (`none`).
    func minutes(of partner: String, for bundle: String) -> Int {
        minutes["\(partner) \(bundle)"] ?? 0
    }

    /// Minutes of a partner that were booked for anything.
    func minutes(of partner: String) -> Int {
        all[partner] ?? 0
    }

    /// What was found of the day before no longer holds, although nothing was taken or given back.
    mutating func touch() { stamp = Stamp() }

    mutating func take(_ leg: PlacedLeg, for bundle: String) {
        taken[leg.desk, default: .empty].insert(leg.ticks)
        stamp = Stamp(after: stamp, changing: leg.desk)
        add(leg.ticks.count * DayRow.minutesPerTick, leg.partner, bundle)
    }

    mutating func free(_ leg: PlacedLeg, for bundle: String) {
        taken[leg.desk, default: .empty].remove(leg.ticks)
        stamp = Stamp(after: stamp, changing: leg.desk)
        add(-leg.ticks.count * DayRow.minutesPerTick, leg.partner, bundle)
    }

    private mutating func add(_ count: Int, _ partner: String, _ bundle: String) {
        minutes["\(partner) \(bundle)", default: 0] += count
        all[partner, default: 0] += count
    }
}

/// A leg with its desk and ticks, before or after it is part of a visit.
struct PlacedLeg: Hashable, Sendable {
    /// Places in the party, from 0.
    let persons: [Int]
    let service: String
    let partner: String
    let desk: String
    let site: String?
    let ticks: Range<Int>
}

extension TreeDictionary<UInt64, Int64> {
    /// When answers were kept, as the store has them; of a key that came anew, the last.
    static func kept(in transaction: any Transaction) throws -> Self {
        try Idempotency.marks(in: transaction).reduce(into: [:]) { $0[$1.mark] = $1.kept }
    }
}
