import ServiceKit

extension HolidayRule {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// Reads `easter`, `easter - 48 days`, `easter + 1 day` or `27 april`.
    package init(_ text: String, ifSunday: IfSunday = .stays) throws(TextFault) {
        let words = TextWord.words(of: text)
        guard let first = words.first, let last = words.last else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "a day is missing",
                remedy: "write it as in 27 april or easter + 1 day")
        }
        if first.text.lowercased().hasPrefix("easter") {
            self.init(.easter(days: try HolidayRule.days(words)), ifSunday: ifSunday)
            return
        }
        guard words.count == 2 else {
            throw first.fault(
                through: last, "\"\(text)\" is no day of the year", "write it as in 27 april or easter + 1 day")
        }
        let month = try HolidayRule.month(last.number == nil ? last : first)
        let name = HolidayRule.months[month - 1]
        guard let day = first.number else {
            let digits = (first.number == nil ? first.text : last.text).prefix { $0.isASCII && $0.isNumber }
            let number = Int(digits) ?? last.number
            throw first.fault(
                through: last, "\"\(text)\" is not how a day is written",
                number.map { "write \($0) \(name)" } ?? "write it as in 27 april")
        }
        // 2024 is a leap year, so that 29 February passes.
        let length = Day.length(of: month, in: 2024)
        guard (1...length).contains(day) else {
            throw first.fault(through: last, "\(name) has no day \(day)", "write 1 to \(length) \(name)")
        }
        self.init(.date(month: month, day: day), ifSunday: ifSunday)
    }

    private static func days(_ words: [TextWord]) throws(TextFault) -> Int {
        let example = "write it as in easter + 1 day or easter - 48 days"
        guard words[0].text == "easter" else {
            throw words[0].fault("\"\(words[0].text)\" is not how it is written", example)
        }
        if words.count == 1 { return 0 }
        let sign = words[1]
        if sign.isForeignDash { throw sign.fault("\"\(sign.text)\" is no hyphen", "write a hyphen for less") }
        guard sign.text == "+" || sign.text == "-" else {
            throw sign.fault("a plus or a hyphen is missing", example)
        }
        guard words.count > 2 else { throw sign.fault("how many days is missing", example) }
        guard let count = words[2].number, count <= 300 else {
            throw words[2].fault("\"\(words[2].text)\" is no number of days up to 300", example)
        }
        guard words.count > 3 else { throw words[2].fault("\"days\" is missing after it", example) }
        guard words[3].text == "days" || words[3].text == "day" else {
            throw words[3].fault("a holiday is counted in days", "write \(Term(count, .days))")
        }
        if words.count > 4 {
            throw words[4].fault(through: words[words.count - 1], "nothing follows the days", "leave it out")
        }
        return sign.text == "+" ? count : -count
    }

    private static func month(_ word: TextWord) throws(TextFault) -> Int {
        if let index = months.firstIndex(of: word.text) { return index + 1 }
        let lower = word.text.lowercased()
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        let meant =
            months.firstIndex(of: lower) ?? dutch.firstIndex(of: lower)
            ?? months.firstIndex { lower.utf8.count >= 3 && $0.hasPrefix(lower) }
        throw word.fault(
            "\"\(word.text)\" is no month", meant.map { "write \(months[$0])" } ?? "write one of january to december")
    }
}

extension HolidayRule: CustomStringConvertible {
    /// The rule as files write it, without where it goes from a Sunday.
    package var description: String {
        switch basis {
        case .easter(0): "easter"
        case .easter(let days): "easter \(days < 0 ? "-" : "+") \(abs(days)) \(abs(days) == 1 ? "day" : "days")"
        case .date(let month, let day): "\(day) \(HolidayRule.months[month - 1])"
        }
    }
}
