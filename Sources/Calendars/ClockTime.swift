/// A time of day as files write it, `09:00`, in minutes from local midnight.
enum ClockTime {
    /// Minutes as `09:00`; 1440 is `24:00`.
    static func text(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Reads `09:00`, a multiple of five minutes from 00:00 to 24:00.
    static func read(_ word: TextWord) throws(TextFault) -> Int {
        let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = digits(parts[0]), let minute = digits(parts[1])
        {
            guard minute < 60, hour * 60 + minute <= 1440 else {
                throw word.fault("the day has no \(word.text)", "write a time from 00:00 to 24:00")
            }
            guard minute % 5 == 0 else {
                let below = hour * 60 + minute / 5 * 5
                throw word.fault(
                    "minutes are multiples of five", "write \(text(below)) or \(text(below + 5))")
            }
            return hour * 60 + minute
        }
        guard let meant = meant(word.text) else {
            throw word.fault("\"\(word.text)\" is no time", "write hours and minutes as in 09:00")
        }
        throw word.fault("\"\(word.text)\" is not how a time is written", "write \(text(meant))")
    }

    // 9:00, 9.00, 09h00, 900, 0900, 9 and 9u are all understood, so that the remedy can be exact.
    private static func meant(_ text: String) -> Int? {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 3, parts[2] == "00" { parts.removeLast() }
        if parts.count == 1 {
            parts = text.split(omittingEmptySubsequences: false) { ".hHuU".contains($0) }
            if parts.count == 2, parts[1].isEmpty { parts.removeLast() }
        }
        if parts.count == 1, parts[0].utf8.count == 3 || parts[0].utf8.count == 4 {
            parts = [parts[0].dropLast(2), parts[0].suffix(2)]
        }
        guard parts.count <= 2, let hour = digits(parts[0]) else { return nil }
        let minute = parts.count == 2 ? digits(parts[1]) : 0
        guard let minute, minute < 60, minute % 5 == 0, hour * 60 + minute <= 1440 else { return nil }
        return hour * 60 + minute
    }

    private static func digits(_ text: Substring) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
