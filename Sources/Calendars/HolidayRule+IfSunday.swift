extension HolidayRule.IfSunday {
    /// Reads `the day before` or `the day after`.
    package init(_ text: String) throws(TextFault) {
        if let value = Self(rawValue: text), value != .stays {
            self = value
            return
        }
        let lower = text.lowercased()
        let remedy =
            if lower.contains("before") || lower.contains("saturday") {
                "write the day before"
            } else if lower.contains("after") || lower.contains("monday") {
                "write the day after"
            } else {
                "write the day before or the day after; leave it out where the holiday stays"
            }
        throw TextFault(
            offset: 0, length: text.utf8.count, problem: "\"\(text)\" does not tell where it goes from a Sunday",
            remedy: remedy)
    }
}
