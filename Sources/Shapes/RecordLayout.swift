/// Where the parts of a record lie side by side in memory until all of them are read.
struct RecordLayout: Sendable {
    /// Bytes of all parts so far; at least one, so that there is memory to point to.
    private(set) var size = 1
    /// What the strictest part asks for.
    private(set) var alignment = 1

    /// Makes room for a field's value and gives its place.
    mutating func add<Root, Part>(_ field: Field<Root, Part>) -> Int {
        add(Part.self)
    }

    /// Moves out the next part's value, in the order in which room was made for them.
    mutating func take<Part>(_ part: Part.Type, from start: UnsafeMutableRawPointer) -> Part {
        (start + add(part)).assumingMemoryBound(to: part).move()
    }

    private mutating func add<Part>(_ part: Part.Type) -> Int {
        let strict = MemoryLayout<Part>.alignment
        let place = (size + strict - 1) & ~(strict - 1)
        size = place + MemoryLayout<Part>.size
        alignment = max(alignment, strict)
        return place
    }
}
