/// One key of a record without its value's type: it reads into memory, and takes back what it read.
struct RecordPart: Sendable {
    private let name: String
    private let place: Int
    private let read: @Sendable (Node?, Node, inout Reading, UnsafeMutableRawPointer) -> Bool
    private let drop: @Sendable (UnsafeMutableRawPointer) -> Void

    /// The part that a field reads, at a place.
    init<Root, Part>(_ field: Field<Root, Part>, at place: Int) {
        name = field.name
        self.place = place
        read = { [read = field.read] node, record, reading, memory in
            guard let value = read(node, record, &reading) else { return false }
            memory.initializeMemory(as: Part.self, to: value)
            return true
        }
        drop = { $0.assumingMemoryBound(to: Part.self).deinitialize(count: 1) }
    }

    /// Reads all parts, so that each reports what is wrong with it; unless all could be read, the memory holds none.
    static func read(
        _ parts: [RecordPart], of record: Node, _ entries: [Node.Entry], _ reading: inout Reading,
        to start: UnsafeMutableRawPointer
    ) -> Bool {
        var unread: [Int] = []
        for (index, part) in parts.enumerated() {
            let node = entries.first { $0.key == part.name }?.value
            if !part.read(node, record, &reading, start + part.place) { unread.append(index) }
        }
        if unread.isEmpty { return true }
        for (index, part) in parts.enumerated() where !unread.contains(index) { part.drop(start + part.place) }
        return false
    }
}
