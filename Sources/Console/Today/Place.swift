package import Calendars
package import Operations
package import ServiceKit

/// Where the console is and for whom: what does not change while it runs.
package struct Place: Sendable {
    /// The centre.
    package let centre: String
    /// Its name.
    package let name: String
    /// What the installation is for.
    package let mode: Mode
    /// The centre's clock; UTC where its zone is not known here.
    package let clock: LocalClock?
    /// The desks of the day.
    package let desks: [DeskLine]
    /// The services of the centre.
    package let services: [ServiceLine]
    /// The bundles of the centre.
    package let bundles: [BundleLine]
    /// What the token grants, as far as the installation tells.
    package let who: String
    /// The roles of the token; `nil` where the installation does not tell.
    package let roles: Set<Role>?

    /// Where the console is and for whom.
    package init(
        centre: String, name: String, mode: Mode, timeZone: String, desks: [DeskLine], services: [ServiceLine],
        bundles: [BundleLine] = [], who: String, roles: Set<Role>? = nil
    ) {
        self.centre = centre
        self.name = name
        self.mode = mode
        clock = LocalClock(zone: timeZone)
        self.desks = desks
        self.services = services
        self.bundles = bundles
        self.who = who
        self.roles = roles
    }

    /// The mode in a word that nobody overlooks.
    package var modeWord: String { mode.rawValue.uppercased() }

    /// The local day of a moment.
    package func day(_ now: Instant) -> Day {
        clock?.day(now.milliseconds) ?? Day(number: Int(now.seconds / 86_400))
    }

    /// Weekday, day and time of a moment on the centre's clock: `Thu 4 Mar 09:12`.
    package func dayAndTime(_ now: Instant) -> String {
        let day = day(now)
        let minute = clock?.local(now.milliseconds).minute ?? Int(now.seconds % 86_400 / 60)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = day.parts
        let month = months.indices.contains(parts.month - 1) ? months[parts.month - 1] : ""
        let weekday = day.weekday.rawValue.prefix(3).capitalized
        return "\(weekday) \(parts.day) \(month) \(Place.two(minute / 60)):\(Place.two(minute % 60))"
    }

    /// A desk by its name.
    package func desk(_ name: String) -> DeskLine? {
        desks.first { $0.desk == name }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
