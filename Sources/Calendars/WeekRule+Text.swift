import ServiceKit

extension WeekRule {
    /// Reads `tuesday`, `2nd tuesday` (1st–5th) or `last friday`.
    package init(_ text: String) throws(TextFault) {
        let words = TextWord.words(of: text)
        guard let name = words.last else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "a day of the week is missing",
                remedy: "write one as in tuesday, 2nd tuesday or last friday")
        }
        guard words.count <= 2 else {
            throw words[0].fault(
                through: name, "\"\(text)\" is no day of the week",
                "write one as in tuesday, 2nd tuesday or last friday")
        }
        if words.count == 2, name.text == "weekday" || name.text == "day" {
            throw name.fault("\"\(name.text)\" names no day", "write one, such as monday")
        }
        let weekday = try WeekRule.weekday(name)
        self.init(words.count == 2 ? try WeekRule.which(words[0]) : .every, weekday)
    }

    private static func weekday(_ word: TextWord) throws(TextFault) -> Weekday {
        if let weekday = Weekday(rawValue: word.text) { return weekday }
        let lower = word.text.lowercased()
        let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        let meant =
            Weekday.allCases.first { lower == $0.rawValue || lower == $0.rawValue + "s" }
            ?? dutch.firstIndex(of: lower).map { Weekday.allCases[$0] }
            ?? Weekday.allCases.first { lower.utf8.count >= 2 && lower.hasPrefix($0.rawValue.prefix(3)) }
            ?? Weekday.allCases.first { lower.utf8.count >= 2 && $0.rawValue.hasPrefix(lower) }
        throw word.fault(
            "\"\(word.text)\" is no day of the week",
            meant.map { "write \($0.rawValue)" } ?? "write one of monday to sunday")
    }

    private static func which(_ word: TextWord) throws(TextFault) -> Which {
        if word.text == "last" { return .last }
        if let index = ordinals.firstIndex(of: word.text) { return .nth(index + 1) }
        let lower = word.text.lowercased()
        if lower == "every" || lower == "each" {
            throw word.fault("\"\(word.text)\" is not needed", "write the day alone")
        }
        if lower == "last" { throw word.fault("\"\(word.text)\" is not how it is written", "write last") }
        let spelled = ["first", "second", "third", "fourth", "fifth"]
        let digits = String(lower.prefix { $0.isNumber })
        let number = spelled.firstIndex(of: lower).map { $0 + 1 } ?? Int(digits)
        guard let number, (1...5).contains(number) else {
            throw word.fault("a month has no \"\(word.text)\" of a weekday", "write 1st to 5th, or last")
        }
        throw word.fault("\"\(word.text)\" is not how it is written", "write \(ordinals[number - 1])")
    }
}
