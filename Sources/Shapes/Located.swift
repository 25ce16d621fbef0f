public import Diagnostics

/// A value and the place it was read from.
@dynamicMemberLookup
public struct Located<Value> {
    /// The value.
    public let value: Value
    /// Where it stands.
    public let place: Place

    /// A value that stands at a place.
    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// Reaches through to the value's members.
    public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
        value[keyPath: path]
    }
}

extension Located: Sendable where Value: Sendable {}

/// A value behind a key of a map.
public struct Keyed<Value> {
    /// The key.
    public let key: String
    /// The value.
    public let value: Value
    /// Where the key stands, in a file.
    public let keyRange: SourceRange?

    /// A value behind a key.
    public init(_ key: String, _ value: Value, at keyRange: SourceRange? = nil) {
        self.key = key
        self.value = value
        self.keyRange = keyRange
    }
}

extension Keyed: Sendable where Value: Sendable {}
