package import Shapes

/// The value of a fact as a request spells it; what it means is for the fact's declaration to say.
package enum FactText: Hashable, Sendable {
    /// A word, a day, `never`, `yes` or `no`.
    case text(String)
    /// A whole number.
    case number(Int)
    /// Several words, such as nationalities.
    case list([String])

    /// The value in words.
    package var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .list(let words): words.joined(separator: ", ")
        }
    }

    /// A string, a whole number or a list of strings.
    package static let shape: Shape<FactText> = {
        let text = Shape<String>.text(most: 1000)
        let number = Shape<Int>.integer(-1_000_000_000...1_000_000_000)
        let list = text.list(most: 50)
        return Shape<FactText>(
            schema: .either([text.schema, number.schema, list.schema]),
            read: { node, reading in
                switch node.content {
                case .list: return list.read(node, &reading).map(FactText.list)
                case .scalar(_, .number): return number.read(node, &reading).map(FactText.number)
                case .scalar(let written, .boolean):
                    return reading.fail(
                        "wrong-type", node, "yes and no are words", fix: "write \"\(written == "true" ? "yes" : "no")\""
                    )
                default: return text.read(node, &reading).map(FactText.text)
                }
            },
            write: { value, json in
                switch value {
                case .text(let text): json.string(text)
                case .number(let number): json.integer(number)
                case .list(let words): list.write(words, &json)
                }
            })
    }()
}
