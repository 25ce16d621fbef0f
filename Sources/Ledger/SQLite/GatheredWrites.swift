/// Writes to a file of which each lies behind the one before, gathered into one piece.
package struct GatheredWrites: ~Copyable {
    /// The most that a piece holds: what SQLite hands to the system in one call.
    package static let most = 131_071

    private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: most, alignment: 16)
    private var start: Int64 = 0
    private var count = 0

    /// Nothing yet.
    package init() {}

    deinit { bytes.deallocate() }

    /// Adds a write; `false` where it does not lie behind the others or finds no room: they have to be written first.
    package mutating func add(_ write: UnsafeRawBufferPointer, at place: Int64) -> Bool {
        if count == 0 { start = place }
        guard place == start + Int64(count), write.count <= Self.most - count else { return false }
        UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: write)
        count += write.count
        return true
    }

    /// Hands over what was gathered, in one piece; `true` once nothing is left of it.
    ///
    /// What could not be written is kept, and handed over again the next time: SQLite takes it for written, and must not
    /// come to a commit without it.
    package mutating func hand(to write: (UnsafeRawBufferPointer, Int64) -> Bool) -> Bool {
        if count > 0, write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), start) { count = 0 }
        return count == 0
    }

    /// Forgets what was gathered.
    package mutating func drop() { count = 0 }
}
