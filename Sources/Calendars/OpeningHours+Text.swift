extension OpeningHours {
    /// Reads `09:00-12:30 and 13:30-17:00`: ascending, apart from each other, `24:00` only as an end.
    package init(_ text: String) throws(TextFault) {
        let words = TextWord.words(of: text)
        guard let first = words.first else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "hours are missing",
                remedy: "write them as in 09:00-12:30 and 13:30-17:00; leave a closed day out")
        }
        if let dash = words.first(where: { $0.isForeignDash || $0.text == "-" || $0.text == "to" }) {
            throw dash.fault("the times of a span stand together", "write a hyphen without spaces, as in 09:00-12:30")
        }
        if words.count == 1, ["closed", "none", "no", "gesloten"].contains(first.text.lowercased()) {
            throw first.fault("\"\(first.text)\" is no hours", "leave the day out")
        }
        var spans: [Span] = []
        for (index, word) in words.enumerated() {
            guard index % 2 == 0 else {
                guard word.text == "and" else { throw OpeningHours.joint(word) }
                continue
            }
            let span = try OpeningHours.span(word)
            if let last = spans.last, span.from <= last.until {
                throw OpeningHours.order(word, span, after: last)
            }
            spans.append(span)
        }
        if words.count % 2 == 0, let last = words.last {
            throw last.fault("nothing follows the last \"and\"", "write a span after it, or leave it out")
        }
        self.init(spans)
    }

    private static func span(_ word: TextWord) throws(TextFault) -> Span {
        if ["and", "en", "&", "+", "und"].contains(word.text) {
            throw word.fault("a span is missing before \"\(word.text)\"", "write one, as in 09:00-12:30")
        }
        for mark in [",", ";"] where word.text.hasSuffix(mark) {
            throw TextFault(
                offset: word.end - 1, length: 1, problem: "spans are not parted by \"\(mark)\"",
                remedy: "write \"and\", as in 09:00-12:30 and 13:30-17:00")
        }
        let dashes: [Character] = ["–", "—", "−", "‐", "‑", "~", "/"]
        if let dash = word.text.firstIndex(where: { dashes.contains($0) }) {
            let offset = word.offset + word.text.utf8.distance(from: word.text.startIndex, to: dash)
            throw TextFault(
                offset: offset, length: word.text[dash].utf8.count,
                problem: "\"\(word.text[dash])\" is no hyphen",
                remedy: "write a hyphen, as in \(String(word.text.map { dashes.contains($0) ? "-" : $0 }))")
        }
        let parts = word.text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw word.fault(
                "\"\(word.text)\" is no span of time", "write from and until with a hyphen, as in 09:00-12:30")
        }
        let from = TextWord(text: String(parts[0]), offset: word.offset)
        let until = TextWord(text: String(parts[1]), offset: from.end + 1)
        guard from.length > 0, until.length > 0 else {
            throw word.fault("\"\(word.text)\" has one time only", "write from and until, as in 09:00-12:30")
        }
        let span = Span(from: try ClockTime.read(from), until: try ClockTime.read(until))
        if span.until == 0 {
            throw until.fault("00:00 is the day's beginning", "write 24:00 for its end")
        }
        guard span.from < span.until else {
            throw word.fault(
                "it ends before it begins", "write the earlier time first; what passes midnight is two days' hours")
        }
        return span
    }

    private static func joint(_ word: TextWord) -> TextFault {
        word.text.contains(":")
            ? word.fault("two spans stand side by side", "write \"and\" between them")
            : word.fault("\"\(word.text)\" does not join spans", "write \"and\"")
    }

    private static func order(_ word: TextWord, _ span: Span, after last: Span) -> TextFault {
        if span.from == last.until {
            return word.fault(
                "it begins where the one before ends",
                "write one span, \(ClockTime.text(last.from))-\(ClockTime.text(span.until))")
        }
        return span.until <= last.from
            ? word.fault("spans stand in the order of the day", "write the earlier one first")
            : word.fault("it overlaps the span before it", "let it begin after \(ClockTime.text(last.until))")
    }
}
