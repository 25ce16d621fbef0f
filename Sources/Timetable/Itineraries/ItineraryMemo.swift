/// What earlier states of a sweep proved about the sum of starts that is still to come.
///
/// A table of open addresses with keys of one length; nothing is told of a state that is not exactly the same.
struct ItineraryMemo {
    private let words: Int
    private var keys: [UInt64] = []
    private var values: [Int] = []
    private var mask = 0
    private var count = 0
    private var key: [UInt64]
    private var word = 0
    private var shift = 0
    private var slot = 0
    private static let most = 1 << 20

    init(legs: Int, chains: Int, desks: Int) {
        // Ten bits a number, six to a word.
        let numbers = 2 + chains * 3 + desks + legs
        words = 1 + (numbers + 5) / 6
        key = Array(repeating: 0, count: words)
    }

    mutating func begin(started: UInt64, tick: Int, cursor: Int) {
        for index in key.indices { key[index] = 0 }
        key[0] = started
        word = 1
        shift = 0
        add(tick)
        add(cursor)
    }

    @inline(__always)
    mutating func add(_ number: Int) {
        key[word] |= UInt64(truncatingIfNeeded: number) << UInt64(truncatingIfNeeded: shift)
        shift += 10
        if shift == 60 {
            shift = 0
            word += 1
        }
    }

    /// Looks for the key that was put together.
    mutating func end() {
        if keys.isEmpty {
            mask = (1 << 10) - 1
            keys = Array(repeating: 0, count: (mask + 1) * words)
            values = Array(repeating: -1, count: mask + 1)
        }
        slot = find()
    }

    /// What is still to come at least, where the state is known.
    var least: Int? { values[slot] < 0 ? nil : values[slot] }

    /// Keeps what is still to come at least in the state whose key was put together.
    mutating func set(_ least: Int) {
        if values[slot] < 0 {
            guard count < Self.most else { return }
            count += 1
            for index in 0..<words { keys[slot * words + index] = key[index] }
            values[slot] = least
            if count * 2 > mask { grow() }
        } else {
            values[slot] = max(values[slot], least)
        }
    }

    private func find() -> Int {
        var hash: UInt64 = 0
        for part in key {
            hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while values[slot] >= 0 {
            var index = 0
            while index < words, keys[slot * words + index] == key[index] { index += 1 }
            if index == words { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        mask = mask * 2 + 1
        keys = Array(repeating: 0, count: (mask + 1) * words)
        values = Array(repeating: -1, count: mask + 1)
        for (old, value) in oldValues.enumerated() where value >= 0 {
            for index in 0..<words { key[index] = oldKeys[old * words + index] }
            let slot = find()
            for index in 0..<words { keys[slot * words + index] = key[index] }
            values[slot] = value
        }
    }
}
