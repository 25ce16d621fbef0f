import Diagnostics
import ServiceKit
import Shapes

/// Reads the words of one condition on one fact.
struct ConditionParser {
    private struct Word {
        let text: String
        let range: Range<Int>
    }

    let fact: FactDeclaration
    let vocabulary: Vocabulary

    /// The condition of a text.
    func condition(_ written: String) throws(Problem) -> Condition {
        let words = ConditionParser.words(of: written)
        guard let first = words.first, let last = words.last else { throw ConditionParser.empty }
        let text = words.map(\.text).joined(separator: " ")
        if let foreign = ForeignCondition.problem(with: words.map(\.text), fact) { throw foreign }
        return Condition(try test(words[...], first, last), text: text)
    }

    /// One member of a list of values.
    func member(_ written: String, into members: inout Condition.Members) throws(Problem) {
        let words = ConditionParser.words(of: written)
        guard let first = words.first, let last = words.last else { throw ConditionParser.empty }
        if ["not", "under", "over", "up"].contains(first.text), words.count > 1 || first.text == "not" {
            throw Problem(
                "invalid-condition", "a list holds single values, not tests such as `\(written)`",
                fix: "give the test a rule of its own")
        }
        if let foreign = ForeignCondition.problem(with: words.map(\.text), fact) { throw foreign }
        try member(Word(text: written, range: first.range.lowerBound..<last.range.upperBound), &members)
    }

    /// What is said of a condition without words.
    static let empty = Problem(
        "empty-condition", "a condition is missing here",
        fix: "write what must hold, or leave the fact out for any value")

    private func test(_ words: ArraySlice<Word>, _ first: Word, _ last: Word) throws(Problem) -> Condition.Test {
        switch first.text {
        case "unknown" where words.count == 1: return .unknown
        case "not": return try negated(words.dropFirst(), first)
        case "under": return .under(try operand(words.dropFirst(), behind: first))
        case "over": return .over(try operand(words.dropFirst(), behind: first))
        case "up" where words.count > 1 && words[1].text == "to":
            return .upTo(try operand(words.dropFirst(2), behind: words[1]))
        default: break
        }
        if words.count > 2, last.text == "more", words[words.count - 2].text == "or" {
            return .orMore(try operand(words.dropLast(2), behind: last))
        }
        if let middle = words.firstIndex(where: { $0.text == "to" }), middle > 0, middle < words.count - 1 {
            let least = try operand(words[..<middle], behind: last)
            let most = try operand(words[(middle + 1)...], behind: last)
            if case .value(let low) = least, case .value(let high) = most, low > high {
                throw Problem(
                    "turned-range", "the range ends before it begins",
                    fix: "write `\(text(words[(middle + 1)...])) to \(text(words[..<middle]))`")
            }
            return .range(least, most)
        }
        var members = Condition.Members()
        try member(whole(words), &members)
        return .oneOf(members)
    }

    private func negated(_ words: ArraySlice<Word>, _ not: Word) throws(Problem) -> Condition.Test {
        guard let first = words.first else {
            throw Problem("invalid-condition", "`not` what?", fix: "write a value behind it, such as `not \(example)`")
        }
        if first.text == "unknown", words.count == 1 { return .known }
        var members = Condition.Members()
        for part in words.split(omittingEmptySubsequences: false, whereSeparator: { $0.text == "or" }) {
            guard !part.isEmpty else {
                throw Problem(
                    "invalid-condition", "a value is missing beside `or`", fix: "write `not \(example)`")
            }
            try member(whole(part), &members)
        }
        return .noneOf(members)
    }

    private func member(_ word: Word, _ members: inout Condition.Members) throws(Problem) {
        let type = fact.type
        if word.text == "unknown" {
            members.hasUnknown = true
        } else if word.text == "never", type.hasNever {
            members.hasNever = true
        } else if type.isOrdered {
            members.values.append(try operand(word))
        } else if let kind = vocabulary.lists[word.text], !fact.words.contains(word.text) {
            guard kind?.fits(type) ?? (type == .word || type == .nationalities || type == .municipality) else {
                throw Problem(
                    "wrong-list", "the list `\(word.text)` holds \(kind?.rawValue ?? "words"), not \(type.summary)",
                    part: word.range)
            }
            members.lists.append(word.text)
        } else if type.isIdentifier {
            throw Problem(
                "invalid-condition", "\(type.summary) is only known or unknown",
                fix: "write `unknown` or `not unknown`", part: word.range)
        } else {
            switch try literal(word) {
            case .word(let text): members.words.append(text)
            case .words(let texts): members.words += texts
            default: break
            }
        }
    }

    private func operand(_ words: ArraySlice<Word>, behind word: Word) throws(Problem) -> Condition.Operand {
        guard fact.type.isOrdered else {
            throw Problem(
                "not-comparable", "`\(fact.name)` is \(fact.type.summary); it cannot be compared",
                fix: "write a value of it, such as `\(example)`")
        }
        guard !words.isEmpty else {
            throw Problem(
                "invalid-condition", "`\(word.text)` what?", fix: "write a value behind it: `under \(example)`")
        }
        return try operand(whole(words))
    }

    private func operand(_ word: Word) throws(Problem) -> Condition.Operand {
        let type = fact.type.compared
        if let setting = vocabulary.setting(word.text) {
            guard setting.type == type || setting.type.isCount && type == .number else {
                throw Problem(
                    "wrong-setting", "the setting `\(setting.name)` is \(setting.type.summary), not \(type.summary)",
                    part: word.range)
            }
            return .setting(setting.name)
        }
        if vocabulary.broken.contains(word.text) { return .setting(word.text) }
        if word.text.utf8.first.map({ (97...122).contains($0) }) ?? false {
            let known = vocabulary.settings.map(\.name)
            throw Problem(
                "unknown-setting", "there is no setting `\(word.text)`; \(type.summary) or a setting is expected",
                fix: Nearest.name(to: word.text, in: known).map { "write `\($0)`" } ?? "write `\(example)`",
                part: word.range)
        }
        switch try literal(Word(text: word.text, range: word.range), type) {
        case .number(let number): return .value(number)
        case .day(let day): return .value(day.number)
        case .money(let cents): return .value(cents)
        default: throw ConditionParser.empty
        }
    }

    private func literal(_ word: Word, _ type: FactType? = nil) throws(Problem) -> Fact {
        do throws(Problem) {
            return try (type ?? fact.type).value(of: word.text, words: fact.words)
        } catch {
            var fix = error.fix
            if !fact.type.isOrdered, fact.words.isEmpty || Nearest.name(to: word.text, in: fact.words) == nil,
                let list = Nearest.name(to: word.text, in: vocabulary.lists.keys.sorted())
            {
                fix = "write `\(list)`, the list"
            }
            throw Problem(error.code, error.message, fix: fix, part: word.range)
        }
    }

    private var example: String {
        switch fact.type {
        case .yesNo: "yes"
        case .word, .outcome: fact.words.first ?? "none"
        case .number, .minutes, .months, .years, .monthsOrNever: "6"
        case .day, .dayOrNever: "2021-01-01"
        case .money: "148 euro"
        case .documentNumber, .dutchDocumentNumber, .machineReadableZone: "unknown"
        case .nationalities: "IN"
        case .municipality: "GM0935"
        }
    }

    private func whole(_ words: ArraySlice<Word>) -> Word {
        guard let first = words.first, let last = words.last else { return Word(text: "", range: 0..<0) }
        return Word(text: text(words), range: first.range.lowerBound..<last.range.upperBound)
    }

    private func text(_ words: ArraySlice<Word>) -> String {
        words.map(\.text).joined(separator: " ")
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: Int?
        let bytes = Array(text.utf8)
        for index in 0...bytes.count {
            let isSpace = index == bytes.count || [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index])
            if isSpace, let begin = start {
                words.append(Word(text: String(decoding: bytes[begin..<index], as: UTF8.self), range: begin..<index))
                start = nil
            } else if !isSpace, start == nil {
                start = index
            }
        }
        return words
    }
}
