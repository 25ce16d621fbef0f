import Diagnostics

extension Shape where Value == String {
    /// Text of one line or more, within a number of characters.
    public static func text(least: Int = 0, most: Int = 10_000, pattern: String? = nil) -> Shape {
        .scalar(
            .string(pattern: pattern, least: least > 0 ? least : nil, most: most),
            parse: { written throws(Problem) in
                // A character takes a byte or more: only what may be too long or too short is counted.
                if least <= 1, written.utf8.count >= least, written.utf8.count <= most { return written }
                let count = written.count
                if count < least { throw Problem("too-short", "at least \(least) characters are needed") }
                if count > most { throw Problem("too-long", "\(count) characters; at most \(most) are allowed") }
                return written
            },
            text: { $0 })
    }

    /// Any text up to 10,000 characters.
    public static var text: Shape { .text() }

    /// A name in a file: lower-case letters, digits and hyphens, beginning with a letter.
    public static var name: Shape {
        .scalar(
            .string(pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", most: 64),
            parse: { written throws(Problem) in
                guard isName(written) else {
                    throw Problem(
                        "invalid-name", "`\(written)` is not a name",
                        fix: "lower-case letters, digits and hyphens: `ind-1`")
                }
                return written
            },
            text: { $0 })
    }

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 64 else { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 97...122, 48...57: break
            case UInt8(ascii: "-") where previous != byte: break
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: "-")
    }
}

extension Shape where Value == Int {
    /// A whole number within bounds: plain digits in a file or a query, a number in JSON.
    public static func integer(_ bounds: ClosedRange<Int>? = nil) -> Shape {
        Shape(
            schema: .integer(least: bounds?.lowerBound, most: bounds?.upperBound),
            read: { node, reading in
                guard case .scalar(let written, let style) = node.content else {
                    return reading.mismatch(node, expected: "a whole number")
                }
                guard style == .plain || style == .quoted || style == .number else {
                    return reading.mismatch(node, expected: "a whole number")
                }
                // `0363` is a code and `1_000` a habit of YAML; neither is a number here.
                guard let number = Int(written), !written.hasPrefix("+"), String(number) == written else {
                    return reading.fail(
                        "invalid-number", node, "`\(written)` is not a whole number", fix: "digits only, such as 15")
                }
                if let bounds, !bounds.contains(number) {
                    return reading.fail(
                        "out-of-bounds", node, "\(number) is outside \(bounds.lowerBound) to \(bounds.upperBound)")
                }
                return number
            },
            write: { $1.integer($0) })
    }
}

extension Shape where Value == Bool {
    /// `yes` or `no`, as words everywhere; other spellings get a fix.
    public static var yesNo: Shape {
        .scalar(
            .words(["yes", "no"]), mismatchFix: true,
            parse: { written throws(Problem) in
                switch written {
                case "yes": return true
                case "no": return false
                default:
                    let fix =
                        switch written.lowercased() {
                        case "true", "on", "y", "ja", "yes": "write `yes`"
                        case "false", "off", "n", "nee", "no": "write `no`"
                        default: "write `yes` or `no`"
                        }
                    throw Problem("invalid-word", "`\(written)` is neither yes nor no", fix: fix)
                }
            },
            text: { $0 ? "yes" : "no" })
    }

    /// JSON's own `true` or `false`.
    public static var boolean: Shape {
        Shape(
            schema: .boolean,
            read: { node, reading in
                guard case .scalar(let written, let style) = node.content,
                    style == .boolean || style == .plain, written == "true" || written == "false"
                else { return reading.mismatch(node, expected: "true or false") }
                return written == "true"
            },
            write: { $1.boolean($0) })
    }

    private static func scalar(
        _ schema: Schema, mismatchFix: Bool, parse: @escaping @Sendable (String) throws(Problem) -> Bool,
        text: @escaping @Sendable (Bool) -> String
    ) -> Shape {
        let strict = Shape.scalar(schema, parse: parse, text: text)
        return Shape(
            schema: schema,
            read: { node, reading in
                if case .scalar(let written, .boolean) = node.content {
                    return reading.fail(
                        "wrong-type", node, "yes and no are words", fix: "write \"\(written == "true" ? "yes" : "no")\""
                    )
                }
                return strict.read(node, &reading)
            },
            write: strict.write)
    }
}

extension Shape where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of the words of an enumeration.
    public static var word: Shape {
        let words = Value.allCases.map(\.rawValue)
        return .scalar(
            .words(words),
            parse: { written throws(Problem) in
                guard let value = Value(rawValue: written) else {
                    throw Problem.unknownWord(written, known: words)
                }
                return value
            },
            text: { $0.rawValue })
    }
}

extension Problem {
    /// A word that is none of the known ones, with the nearest.
    public static func unknownWord(_ written: String, known: [String]) -> Problem {
        let nearest = Nearest.name(to: written, in: known)
        return Problem(
            "unknown-word", "`\(written)` is not known here",
            fix: nearest.map { "write `\($0)`" } ?? "one of: \(known.joined(separator: ", "))")
    }
}
