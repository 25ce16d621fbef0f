/// HTML as it is written: everything that is not an element's name is escaped.
struct Markup {
    /// What was written so far.
    private(set) var text = ""

    /// An element with content.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        text += "</\(name)>"
    }

    /// An element with text.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String) {
        open(name, attributes)
        text += Markup.escaped(content) + "</\(name)>"
    }

    /// An element with text and no attributes.
    mutating func element(_ name: String, _ content: String) {
        element(name, [:], content)
    }

    /// An element without content, as `meta`.
    mutating func single(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes, end: "/>")
    }

    /// Text between elements.
    mutating func write(_ content: String) {
        text += Markup.escaped(content)
    }

    /// What is HTML, or a style sheet, already.
    mutating func raw(_ content: String) {
        text += content
    }

    /// Text that can stand in HTML, in an attribute too; controls become a mark.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "\n"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String = ">") {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Markup.escaped(value))\"" }
        text += end
    }
}
