extension Term {
    /// Reads `60 days`, `1 working day`, `20 minutes`: a number of up to four digits and what it counts.
    package init(_ text: String) throws(TextFault) {
        let words = TextWord.words(of: text)
        if let last = words.last, words.count > 1, last.text == "before" || last.text == "after" {
            throw last.fault("\"\(last.text)\" does not belong to an amount of time", "leave it out")
        }
        self = try Term.read(words, of: text, example: "20 minutes, 60 days or 3 working days")
    }

    /// Reads `1 working day before`: a term counted back from what it limits.
    package init(before text: String) throws(TextFault) {
        let words = TextWord.words(of: text)
        let term = try Term.read(
            words.last?.text == "before" ? words.dropLast() : words, of: text, example: "1 working day before")
        guard let last = words.last, last.text == "before" else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "\"\(text)\" does not say that it is counted back",
                remedy: "write \(term) before")
        }
        self = term
    }

    private static func read(_ words: [TextWord], of text: String, example: String) throws(TextFault) -> Term {
        guard let first = words.first, let last = words.last else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "an amount of time is missing",
                remedy: "write it as in \(example)")
        }
        guard let count = first.number else { throw notCounted(first, example) }
        guard words.count > 1 else {
            throw first.fault("what \(count) counts is missing", "write it as in \(example)")
        }
        let name = words.dropFirst().map(\.text).joined(separator: " ")
        if let unit = Unit.allCases.first(where: { name == $0.rawValue || name == $0.rawValue + "s" }) {
            return Term(count, unit)
        }
        let meant = meant(name).map { "write \(Term(count, $0))" }
        throw words[1].fault(
            through: last, "\"\(name)\" is no unit of time",
            meant ?? "write minutes, hours, days, working days, weeks, months or years")
    }

    private static func notCounted(_ word: TextWord, _ example: String) -> TextFault {
        let spelled = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        if let number = spelled.firstIndex(of: word.text.lowercased()) {
            return word.fault("numbers are written in digits", "write \(number)")
        }
        let digits = word.text.prefix { $0.isASCII && $0.isNumber }
        let unit = word.text.dropFirst(digits.utf8.count)
        if let number = Int(digits), let unit = meant(String(unit)) {
            return word.fault("\"\(word.text)\" is not how an amount of time is written", "write \(Term(number, unit))")
        }
        return word.fault("\"\(word.text)\" is no whole number of up to four digits", "write it as in \(example)")
    }

    private static func meant(_ name: String) -> Unit? {
        switch name.lowercased() {
        case "m", "min", "mins", "minuut", "minuten", "minute", "minutes": .minutes
        case "h", "u", "uur", "hr", "hrs", "hour", "hours": .hours
        case "d", "dag", "dagen", "day", "days": .days
        case "business day", "business days", "workday", "workdays", "working-day", "working-days", "werkdag",
            "werkdagen", "working day", "working days":
            .workingDays
        case "w", "wk", "weken", "week", "weeks": .weeks
        case "mo", "maand", "maanden", "month", "months": .months
        case "y", "yr", "jaar", "year", "years": .years
        default: nil
        }
    }
}

extension Term: CustomStringConvertible {
    /// The term as files write it, `1 working day` or `60 days`.
    package var description: String {
        "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
    }
}
