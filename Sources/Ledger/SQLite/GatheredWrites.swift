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

    /// Adds a write; `false` where it does not lie behind the others or finds no room: then they have to be written first.
    package mutating func add(_ write: UnsafeRawBufferPointer, at place: Int64) -> Bool {
        if count == 0 { start = place }
        guard place == start + Int64(count), write.count <= Self.most - count else { return false }
        UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: write)
        count += write.count
        return true
    }

    /// Hands over what was gathered, in one piece, and begins anew; what the system made of it.
    ///
    /// What could not be written is forgotten: whoever asked for it is told so by the answer, and writes it again or gives up.
    package mutating func hand<Answer>(to write: (UnsafeRawBufferPointer, Int64) -> Answer) -> Answer? {
        guard count > 0 else { return nil }
        defer { count = 0 }
        return write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), start)
    }
}
