package import Rules
package import Shapes

/// Something that is written down in a case.
package struct RecordDeclaration: Sendable {
    /// Its name.
    package let name: Located<String>
    /// The type of its values.
    package let type: FactType
    /// The words it may be, for a word.
    package let words: [String]?
    /// Whether it tells of a person, so that it is sealed.
    package let isPersonal: Bool

    static let shape = Shape<RecordDeclaration>(
        schema: plain.schema,
        read: { node, reading in
            guard let record = plain.read(node, &reading) else { return nil }
            if (record.type == .word) != (record.words != nil) {
                return reading.fail(
                    record.type == .word ? "missing-key" : "unexpected-key", node["one-of"] ?? node,
                    record.type == .word ? "a word needs its list" : "only a word has a list of words",
                    fix: record.type == .word ? "add `one-of: [these, words]`" : "leave `one-of` out")
            }
            return record
        },
        write: plain.write)

    private static let plain = Shape<RecordDeclaration>.record(
        "Record", "something that is written down in a case", RecordDeclaration.init,
        Field("record", Shape<String>.name.located, "its name", \.name),
        Field("type", .word, "the type of its values", \.type),
        .optional("one-of", Shape<String>.name.list(least: 1), "the words it may be", \.words),
        Field("personal", .yesNo, default: false, "whether it tells of a person", \.isPersonal))
}
