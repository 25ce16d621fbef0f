/// One value that goes into a statement or comes out of a row; yes and no are the integers 1 and 0.
package enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number or an instant in milliseconds since 1970 (UTC).
    case integer(Int64)
    /// Text in UTF-8.
    case text(String)
    /// Bytes as they are.
    case blob([UInt8])

    /// An integer, or `null` for `nil`.
    package init(_ value: Int64?) {
        self = value.map(SQLValue.integer) ?? .null
    }

    /// An integer, or `null` for `nil`.
    package init(_ value: Int?) {
        self = value.map { .integer(Int64($0)) } ?? .null
    }

    /// Text, or `null` for `nil`.
    package init(_ value: String?) {
        self = value.map(SQLValue.text) ?? .null
    }

    /// Bytes, or `null` for `nil`.
    package init(_ value: [UInt8]?) {
        self = value.map(SQLValue.blob) ?? .null
    }

    /// A count or index that is held as `Int`.
    package static func int(_ value: Int) -> SQLValue {
        .integer(Int64(value))
    }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    /// An integer written in the code.
    package init(integerLiteral value: Int64) {
        self = .integer(value)
    }

    /// Text written in the code.
    package init(stringLiteral value: String) {
        self = .text(value)
    }

    /// `nil` written in the code.
    package init(nilLiteral: ()) {
        self = .null
    }
}
