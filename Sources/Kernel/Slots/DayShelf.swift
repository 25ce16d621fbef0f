import Synchronization

/// What was made of days, each good until something of its day is booked or given back.
///
/// Most requests ask about days on which nothing changed since the request before.
final class DayShelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
        var values: [Key: (stamp: DayBoard.Stamp?, value: Value)] = [:]
        var size = 0
    }

    private let most: Int
    private let size: @Sendable (Value) -> Int
    private let kept = Mutex(Kept())

    /// A shelf that begins anew before it holds more than `most`, by the size of each value.
    init(most: Int, size: @escaping @Sendable (Value) -> Int) {
        self.most = most
        self.size = size
    }

    /// What was made of a day whose board bears a stamp, `nil` for a day without a board; made by `make` where it was not.
    ///
    /// What `isLasting` does not hold of is given, and not kept. `change` makes it from what was made shortly before, told
    /// the desks that changed since.
    func value(
        _ key: Key, stamp: DayBoard.Stamp?, isLasting: (Value) -> Bool = { _ in true },
        change: ((Value, Set<String>) -> Value)? = nil, make: () -> Value
    ) -> Value {
        let known = kept.withLock { $0.values[key] }
        if let known, known.stamp === stamp { return known.value }
        let value: Value
        if let known, let change, let before = known.stamp, let desks = stamp?.changes(since: before) {
            value = change(known.value, desks)
        } else {
            value = make()
        }
        guard isLasting(value) else { return value }
        let size = size(value)
        kept.withLock { kept in
            if kept.size + size > most { kept = Kept() }
            let old = kept.values.updateValue((stamp, value), forKey: key)
            kept.size += size - (old.map { self.size($0.value) } ?? 0)
        }
        return value
    }
}
