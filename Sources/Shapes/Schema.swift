/// What a shape looks like from outside, for JSON Schema (draft-07) and OpenAPI (3.0.3).
public indirect enum Schema: Sendable {
    /// A string with what is known about it.
    case string(format: String? = nil, pattern: String? = nil, least: Int? = nil, most: Int? = nil)
    /// One of some words.
    case words([String])
    /// A whole number within bounds.
    case integer(least: Int? = nil, most: Int? = nil)
    /// Any number.
    case number
    /// `true` or `false`.
    case boolean
    /// Values of one kind.
    case list(Schema, least: Int? = nil, most: Int? = nil)
    /// A value of one kind behind each key.
    case map(Schema)
    /// A record; a name makes it a shared definition.
    case record(name: String?, summary: String, [Property])
    /// The same with a sentence about it.
    case described(Schema, String)
    /// The same or null.
    case nullable(Schema)
    /// One of several.
    case either([Schema])
    /// Anything at all.
    case anything

    /// A key of a record.
    public struct Property: Sendable {
        /// The key.
        public let name: String
        /// What its value looks like.
        public let schema: Schema
        /// A sentence about it.
        public let summary: String
        /// Whether it must be there.
        public let isRequired: Bool

        /// A key of a record.
        public init(name: String, schema: Schema, summary: String, isRequired: Bool) {
            self.name = name
            self.schema = schema
            self.summary = summary
            self.isRequired = isRequired
        }
    }
}
