import ServiceKit
import Synchronization

/// Who gives which service since when, as a revision has it on a day.
final class ServicesKnown: Sendable {
    /// What it depends on.
    struct Key: Hashable, Sendable {
        let revision: Int64
        let day: Day
    }

    /// A service and who gives it.
    struct Service: Sendable {
        let service: String
        let centres: [(centre: String, since: Day, until: Day?)]
    }

    private let kept = Mutex<(Key, [Service])?>(nil)

    /// What is known for a key; made where it is another than the last.
    func of(_ key: Key, _ make: () -> [Service]) -> [Service] {
        if let (known, services) = kept.withLock({ $0 }), known == key { return services }
        let services = make()
        kept.withLock { $0 = (key, services) }
        return services
    }
}
