/// A time of day as files write it, `10:00`: a multiple of five minutes.
package struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    /// Minutes from local midnight.
    package let minute: Int

    /// The time of a minute.
    package init(minute: Int) {
        self.minute = minute
    }

    /// Reads `10:00`.
    package init(_ text: String) throws(TextFault) {
        let words = TextWord.words(of: text)
        guard let word = words.first, words.count == 1 else {
            throw TextFault(
                offset: 0, length: text.utf8.count, problem: "\"\(text)\" is no time of day",
                remedy: "write hours and minutes as in 10:00")
        }
        minute = try ClockTime.read(word)
    }

    /// The time as files write it.
    package var description: String { ClockTime.text(minute) }
}
