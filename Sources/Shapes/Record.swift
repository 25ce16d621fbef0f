import Diagnostics

/// The fields of a value that is a group of keys; records can be laid together over one group.
public struct Record<Value>: Sendable {
    /// The keys, in the order they are written.
    public let names: [String]
    let properties: [Schema.Property]
    let readFields: @Sendable (Node, [Node.Entry], inout Reading) -> Value?
    let writeFields: @Sendable (Value, inout JSONWriter) -> Void

    /// A record of fields, put together by `make` in their order.
    public init<each Part>(
        _ make: @escaping @Sendable (repeat each Part) -> Value, _ fields: repeat Field<Value, each Part>
    ) {
        var names: [String] = []
        var properties: [Schema.Property] = []
        // Gathered once: going over a pack makes its types anew each time, which took half of a request's time.
        var writers: [@Sendable (Value, inout JSONWriter) -> Void] = []
        var parts: [RecordPart] = []
        var layout = RecordLayout()
        for field in repeat each fields {
            names.append(field.name)
            properties.append(field.property)
            writers.append(field.write)
            parts.append(field.part.at(layout.add(field)))
        }
        self.names = names
        self.properties = properties
        readFields = { [parts, layout] record, entries, reading in
            withUnsafeTemporaryAllocation(byteCount: layout.size, alignment: layout.alignment) { memory in
                guard let start = memory.baseAddress, RecordPart.read(parts, of: record, entries, &reading, to: start)
                else { return nil }
                var place = RecordLayout()
                return make(repeat place.take((each Part).self, from: start))
            }
        }
        writeFields = { [writers] value, json in
            for write in writers {
                write(value, &json)
            }
        }
    }

    /// Two records over one group of keys.
    public init<First, Second>(
        _ first: Record<First>, _ second: Record<Second>, _ make: @escaping @Sendable (First, Second) -> Value,
        _ split: @escaping @Sendable (Value) -> (First, Second)
    ) {
        names = first.names + second.names
        properties = first.properties + second.properties
        readFields = { record, entries, reading in
            let one = first.readFields(record, entries, &reading)
            let two = second.readFields(record, entries, &reading)
            guard let one, let two else { return nil }
            return make(one, two)
        }
        writeFields = { value, json in
            let (one, two) = split(value)
            first.writeFields(one, &json)
            second.writeFields(two, &json)
        }
    }

    /// The shape of the record; a name makes it a shared definition of a schema.
    public func shape(_ name: String? = nil, _ summary: String = "") -> Shape<Value> {
        Shape<Value>(
            schema: .record(name: name, summary: summary, properties),
            read: { node, reading in
                guard case .map(let entries) = node.content else {
                    return reading.mismatch(node, expected: "a group of keys")
                }
                var read = entries
                // Keys mostly come in the order in which they are declared, and a record has few: comparing costs less
                // than a hash.
                var next = 0
                for entry in entries {
                    let isNext = next < names.count && names[next] == entry.key
                    if let place = isNext ? next : names.firstIndex(of: entry.key) {
                        next = place + 1
                        continue
                    }
                    reportUnknown(entry, &reading)
                    // A mistyped key is one cause: the key that was meant is not missing as well.
                    let isNote = entry.keyRange != nil && entry.key.hasPrefix("x-")
                    if !isNote, let meant = Nearest.name(to: entry.key, in: names), node[meant] == nil {
                        read.append(Node.Entry(key: meant, value: Node(.broken, range: entry.value.range)))
                    }
                }
                return readFields(node, read, &reading)
            },
            write: { value, json in
                json.object { writeFields(value, &$0) }
            })
    }

    private func reportUnknown(_ entry: Node.Entry, _ reading: inout Reading) {
        if reading.isFull { return }
        // A centre's own notes go under `x-…`; a broken value was reported already.
        if entry.keyRange != nil, entry.key.hasPrefix("x-") { return }
        if case .broken = entry.value.content { return }
        let nearest = Nearest.name(to: entry.key, in: names)
        reading.at(entry.key) { reading in
            reading.report(
                "unknown-key", at: entry.keyRange, "there is no key `\(entry.key)` here",
                fix: nearest.map { "write `\($0)`" } ?? "known here: \(names.joined(separator: ", "))")
        }
    }
}

extension Shape {
    /// A record's shape in one step.
    public static func record<each Part>(
        _ name: String? = nil, _ summary: String = "", _ make: @escaping @Sendable (repeat each Part) -> Value,
        _ fields: repeat Field<Value, each Part>
    ) -> Shape {
        Record<Value>(make, repeat each fields).shape(name, summary)
    }
}
