package import Diagnostics

/// A value and the place it was read from.
@dynamicMemberLookup
package struct Located<Value> {
    /// The value.
    package let value: Value
    /// Where it stands.
    package let place: Place

    /// A value that stands at a place.
    package init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// Reaches through to the value's members.
    package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
        value[keyPath: path]
    }
}

extension Located: Sendable where Value: Sendable {}

/// A value behind a key of a map.
package struct Keyed<Value> {
    /// The key.
    package let key: String
    /// The value.
    package let value: Value
    /// Where the key stands, in a file.
    package let keyRange: SourceRange?

    /// A value behind a key.
    package init(_ key: String, _ value: Value, at keyRange: SourceRange? = nil) {
        self.key = key
        self.value = value
        self.keyRange = keyRange
    }
}

extension Keyed: Sendable where Value: Sendable {}
