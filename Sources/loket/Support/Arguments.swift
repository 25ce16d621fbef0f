import ArgumentParser
import Operations
import ServiceKit

/// A day as an argument, `2021-03-09`.
struct DayArgument: ExpressibleByArgument {
    /// The day.
    let day: Day

    init?(argument: String) {
        guard let day = Day(argument) else { return nil }
        self.day = day
    }
}

/// A moment as an argument, with its offset: `2021-03-09T09:30:00+01:00`.
struct InstantArgument: ExpressibleByArgument {
    /// The moment.
    let instant: Instant

    init?(argument: String) {
        guard let instant = Instant(argument) else { return nil }
        self.instant = instant
    }
}

/// A visit's reference as an argument, `K7QM-4XWD`.
struct ReferenceArgument: ExpressibleByArgument {
    /// The reference.
    let reference: String

    init?(argument: String) {
        guard let reference = Reference.normal(argument) else { return nil }
        self.reference = reference
    }
}

/// A grant as an argument, `officer:ind@maastricht`.
struct GrantArgument: ExpressibleByArgument {
    /// The grant.
    let grant: Grant

    init?(argument: String) {
        guard let grant = Grant(argument) else { return nil }
        self.grant = grant
    }
}
