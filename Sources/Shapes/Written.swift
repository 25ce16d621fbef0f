import Synchronization

/// A value whose JSON is written once, however often it is told: for what many answers have in common.
public struct Written<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Text: Sendable {
        let bytes = Mutex<[UInt8]?>(nil)
    }

    /// The value.
    public let value: Value
    private let text = Text()

    /// A value that was not written yet.
    public init(_ value: Value) {
        self.value = value
    }

    /// Equal values are equal, written or not.
    public static func == (left: Written, right: Written) -> Bool { left.value == right.value }

    /// Hashes the value alone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }

    fileprivate func bytes(_ shape: Shape<Value>) -> [UInt8] {
        text.bytes.withLock { known in
            if let known { return known }
            let bytes = shape.json(value)
            known = bytes
            return bytes
        }
    }
}

extension Shape where Value: Hashable & Sendable {
    /// The same, for a value whose JSON is kept once it was written.
    public var written: Shape<Written<Value>> {
        Shape<Written<Value>>(
            schema: schema,
            read: { node, reading in read(node, &reading).map(Written.init) },
            write: { $1.raw($0.bytes(self)) })
    }
}
