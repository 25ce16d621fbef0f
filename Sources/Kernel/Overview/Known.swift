import Synchronization

/// What was worked out for some keys, at hand for who asks again.
final class Known<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    // So many keys are kept; then all are forgotten.
    private let most: Int
    private let kept = Mutex<[Key: Value]>([:])

    /// Room for so many keys.
    init(most: Int) {
        self.most = most
    }

    /// What is known for a key; worked out where it is not.
    func of(_ key: Key, _ make: () -> Value) -> Value {
        if let value = of([key])[0] { return value }
        let value = make()
        keep([(key, value)])
        return value
    }

    /// What is known for each of some keys.
    func of(_ keys: [Key]) -> [Value?] {
        kept.withLock { kept in keys.map { kept[$0] } }
    }

    /// Keeps what was worked out.
    func keep(_ values: [(Key, Value)]) {
        kept.withLock { kept in
            if kept.count + values.count > most { kept = [:] }
            for (key, value) in values { kept[key] = value }
        }
    }
}
