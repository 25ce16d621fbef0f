import Shapes

/// Conditions in signs and in other people's words, with what to write instead.
enum ForeignCondition {
    /// What is wrong with words that are no condition of ours; `nil` where they may be one.
    static func problem(with words: [String], _ fact: FactDeclaration) -> Problem? {
        let text = words.joined(separator: " ")
        if fact.words.contains(text) { return nil }
        if let fix = signs(text) ?? phrases(words, fact) {
            return Problem("invalid-condition", "`\(text)` is no condition", fix: fix)
        }
        return nil
    }

    private static func signs(_ text: String) -> String? {
        let bare = ["-": "any", "*": "any", "?": "unknown", "any": "any", "anything": "any", "else": "any"]
        if let meant = bare[text] {
            return meant == "any" ? "leave the fact out: any value will do" : "write `unknown`"
        }
        let forms: [(sign: String, words: (String) -> String)] = [
            (">=", { "\($0) or more" }), ("=>", { "\($0) or more" }), ("<=", { "up to \($0)" }),
            ("=<", { "up to \($0)" }), ("!=", { "not \($0)" }), ("<>", { "not \($0)" }), ("==", { $0 }),
            (">", { "over \($0)" }), ("<", { "under \($0)" }), ("=", { $0 }), ("!", { "not \($0)" }),
            ("≥", { "\($0) or more" }), ("≤", { "up to \($0)" }), ("≠", { "not \($0)" }),
        ]
        for form in forms where text.hasPrefix(form.sign) {
            let rest = text.dropFirst(form.sign.count).drop { $0 == " " }
            return "write `\(form.words(rest.isEmpty ? "6" : String(rest)))`"
        }
        if text.hasPrefix("not(") || text.hasPrefix("not (") {
            let inside = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
            let words = inside.split { $0 == "," || $0 == " " }.filter { $0 != "or" }
            return "write `not \(words.isEmpty ? "this" : words.joined(separator: " or "))`"
        }
        if text.hasSuffix("+"), text.dropLast().allSatisfy(\.isNumber), text.count > 1 {
            return "write `\(text.dropLast()) or more`"
        }
        return span(text) ?? commas(text)
    }

    // `6-11`, `6..11` and `6–11` for `6 to 11`; a day has two hyphens and is left alone.
    private static func span(_ text: String) -> String? {
        for sign in ["...", "..", "–", "-"] {
            guard let found = text.first(sign) else { continue }
            let ends = [text[..<found.lowerBound], text[found.upperBound...]]
                .map { $0.filter { $0 != " " } }
            if ends.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
                return "write `\(ends[0]) to \(ends[1])`"
            }
        }
        return nil
    }

    private static func commas(_ text: String) -> String? {
        guard text.contains(","), !text.hasPrefix("not ") else { return nil }
        let parts = text.split { $0 == "," || $0 == " " }
        return "write `[\(parts.joined(separator: ", "))]`"
    }

    private static func phrases(_ words: [String], _ fact: FactDeclaration) -> String? {
        guard words.count > 1 else { return nil }
        let rest = words.dropFirst(2).joined(separator: " ")
        switch (words[0], words[1]) {
        case ("at", "least"): return "write `\(value(rest)) or more`"
        case ("at", "most"): return "write `up to \(value(rest))`"
        case ("more", "than"), ("older", "than"), ("later", "than"): return "write `over \(value(rest))`"
        case ("less", "than"), ("younger", "than"), ("earlier", "than"): return "write `under \(value(rest))`"
        case ("not", "under"): return "write `\(value(rest)) or more`"
        case ("not", "over"): return "write `up to \(value(rest))`"
        case ("not", "up"), ("not", "not"): return "write the condition without `not`"
        default: break
        }
        let behind = words.dropFirst().joined(separator: " ")
        switch words[0] {
        case "before", "until": return "write `under \(behind)`"
        case "after": return "write `over \(behind)`"
        case "since", "from": return "write `\(behind) or more`"
        case "is", "=": return "write `\(behind)`"
        case "between":
            return "write `\(behind.split(separator: " ").filter { $0 != "and" }.joined(separator: " to "))`"
        default: break
        }
        if words[0] == "not" {
            return words.dropFirst().contains { $0.contains(",") }
                ? "write `not \(behind.split { $0 == "," || $0 == " " }.filter { $0 != "or" }.joined(separator: " or "))`"
                : nil
        }
        if words.count == 3, ["older", "over", "later", "higher", "up"].contains(words[2]) {
            return "write `\(words[0]) or more`"
        }
        if words.contains("or"), words.last != "more", words.count % 2 == 1 {
            return "write `[\(words.filter { $0 != "or" }.joined(separator: ", "))]`"
        }
        return nil
    }

    private static func value(_ rest: String) -> String {
        rest.isEmpty ? "6" : rest
    }
}

extension String {
    // The first place of some text; the standard library alone has none.
    fileprivate func first(_ sign: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(sign) {
                return start..<index(start, offsetBy: sign.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
