import Diagnostics

/// One declaration of a value: it reads a tree with all findings, writes JSON, and tells its schema.
public struct Shape<Value>: Sendable {
    /// Reads a value; `nil` only after something was reported.
    public let read: @Sendable (Node, inout Reading) -> Value?
    /// Writes a value as JSON.
    public let write: @Sendable (Value, inout JSONWriter) -> Void
    /// What it looks like from outside.
    public let schema: Schema

    /// A shape from its three sides.
    public init(
        schema: Schema,
        read: @escaping @Sendable (Node, inout Reading) -> Value?,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) {
        self.schema = schema
        self.read = read
        self.write = write
    }

    /// The JSON of a value.
    public func json(_ value: Value, capacity: Int = 256) -> [UInt8] {
        var writer = JSONWriter(capacity: capacity)
        write(value, &writer)
        return writer.bytes
    }
}

extension Shape {
    /// A scalar that is text in files and a string in JSON; `parse` throws what is wrong with it.
    public static func scalar(
        _ schema: Schema,
        parse: @escaping @Sendable (String) throws(Problem) -> Value,
        text: @escaping @Sendable (Value) -> String
    ) -> Shape {
        Shape(
            schema: schema,
            read: { node, reading in
                guard case .scalar(let written, let style) = node.content else {
                    return reading.mismatch(node, expected: "a single value")
                }
                switch style {
                case .plain, .quoted, .string: break
                case .block where node.range != nil: break
                default: return reading.mismatch(node, expected: "text")
                }
                do throws(Problem) {
                    return try parse(written)
                } catch {
                    let range = error.part.flatMap { part in
                        node.range.map { $0.part(from: part.lowerBound + quoteWidth(style), length: part.count) }
                    }
                    reading.report(error.code, at: range ?? node.range, error.message, fix: error.fix)
                    return nil
                }
            },
            write: { $1.string(text($0)) })
    }

    /// The same shape over another type, through two functions.
    public func map<Other>(
        _ from: @escaping @Sendable (Value) -> Other, _ back: @escaping @Sendable (Other) -> Value
    ) -> Shape<Other> {
        Shape<Other>(
            schema: schema,
            read: { node, reading in read(node, &reading).map(from) },
            write: { write(back($0), &$1) })
    }

    /// The same with a further test of the value that was read.
    public func checked(_ test: @escaping @Sendable (Value) -> Problem?) -> Shape {
        Shape(
            schema: schema,
            read: { node, reading in
                guard let value = read(node, &reading) else { return nil }
                guard let problem = test(value) else { return value }
                reading.report(problem.code, at: node, problem.message, fix: problem.fix)
                return nil
            },
            write: write)
    }

    /// The value together with the node it was read from, for later findings about it.
    public var located: Shape<Located<Value>> {
        Shape<Located<Value>>(
            schema: schema,
            read: { node, reading in read(node, &reading).map { Located($0, at: reading.place(of: node)) } },
            write: { write($0.value, &$1) })
    }

    /// Values in order, in a list; a file may leave out the brackets around a single scalar.
    public func list(least: Int? = nil, most: Int? = nil) -> Shape<[Value]> {
        Shape<[Value]>(
            schema: .list(schema, least: least, most: most),
            read: { node, reading in
                guard case .list(let elements) = node.content else {
                    return reading.mismatch(node, expected: "a list")
                }
                if let least, elements.count < least {
                    return reading.fail("too-few", node, "\(elements.count) given, at least \(least) needed")
                }
                if let most, elements.count > most {
                    return reading.fail("too-many", node, "\(elements.count) given, at most \(most) allowed")
                }
                var values: [Value] = []
                values.reserveCapacity(elements.count)
                var isWhole = true
                for index in elements.indices {
                    reading.goDown(index)
                    if let value = read(elements[index], &reading) {
                        values.append(value)
                    } else {
                        isWhole = false
                    }
                    reading.goUp()
                }
                return isWhole || reading.keepsGoing ? values : nil
            },
            write: { values, json in
                json.array { json in
                    for value in values {
                        json.element()
                        write(value, &json)
                    }
                }
            })
    }

    /// A value behind each key, in the order written; a key that is not readable is passed over after its report.
    public func map(most: Int? = nil) -> Shape<[Keyed<Value>]> {
        Shape<[Keyed<Value>]>(
            schema: .map(schema),
            read: { node, reading in
                guard case .map(let entries) = node.content else {
                    return reading.mismatch(node, expected: "a group of keys")
                }
                if let most, entries.count > most {
                    return reading.fail("too-many", node, "\(entries.count) given, at most \(most) allowed")
                }
                var values: [Keyed<Value>] = []
                var isWhole = true
                for entry in entries {
                    if let value = reading.at(entry.key, { read(entry.value, &$0) }) {
                        values.append(Keyed(entry.key, value, at: entry.keyRange))
                    } else {
                        isWhole = false
                    }
                }
                return isWhole || reading.keepsGoing ? values : nil
            },
            write: { entries, json in
                json.object { json in
                    for entry in entries {
                        json.key(entry.key)
                        write(entry.value, &json)
                    }
                }
            })
    }

    /// The same, or null, in JSON.
    public var nullable: Shape<Value?> {
        Shape<Value?>(
            schema: .nullable(schema),
            read: { node, reading in
                if case .scalar(_, .null) = node.content { return .some(nil) }
                return read(node, &reading).map(Optional.some)
            },
            write: { value, json in
                if let value { write(value, &json) } else { json.null() }
            })
    }
}

/// How many characters of a quoted scalar stand before its text.
private func quoteWidth(_ style: Node.Style) -> Int {
    style == .quoted ? 1 : 0
}
