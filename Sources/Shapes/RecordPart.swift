/// One key of a record without its value's type: it reads into memory, and takes back what it read.
struct RecordPart: Sendable {
    private let name: String
    private let read: @Sendable (Node?, Node, inout Reading, UnsafeMutableRawPointer) -> Bool
    private let drop: @Sendable (UnsafeMutableRawPointer) -> Void
    private var place = 0

    /// The part of a key that `read` reads.
    init<Part>(_ name: String, _ read: @escaping @Sendable (Node?, Node, inout Reading) -> Part?) {
        self.name = name
        self.read = { node, record, reading, memory in
            guard let value = read(node, record, &reading) else { return false }
            memory.initializeMemory(as: Part.self, to: value)
            return true
        }
        drop = { $0.assumingMemoryBound(to: Part.self).deinitialize(count: 1) }
    }

    /// The same at a place in memory.
    func at(_ place: Int) -> RecordPart {
        var part = self
        part.place = place
        return part
    }

    /// Reads all parts, so that each reports what is wrong with it; unless all could be read, the memory holds none.
    static func read(
        _ parts: [RecordPart], of record: Node, _ entries: [Node.Entry], _ reading: inout Reading,
        to start: UnsafeMutableRawPointer
    ) -> Bool {
        var unread: [Int] = []
        // Keys mostly come in the order of the parts; behind the last of them there is nothing to look for.
        var (next, found) = (0, 0)
        for (index, part) in parts.enumerated() {
            var place: Int?
            if next < entries.count, entries[next].key == part.name {
                place = next
            } else if found < entries.count {
                place = entries.firstIndex { $0.key == part.name }
            }
            if let place { (next, found) = (place + 1, found + 1) }
            let isRead = part.read(place.map { entries[$0].value }, record, &reading, start + part.place)
            if !isRead { unread.append(index) }
        }
        if unread.isEmpty { return true }
        for (index, part) in parts.enumerated() where !unread.contains(index) { part.drop(start + part.place) }
        return false
    }
}
