import ServiceKit

/// Reads and writes RFC 3339 timestamps without Foundation; answers carry many of them.
enum TimeText {
    /// The most bytes that a timestamp takes.
    static let longest = 32

    /// A moment as text: in UTC with `Z` where no offset is given.
    static func write(_ instant: Instant, offsetMinutes: Int?) -> String {
        String(unsafeUninitializedCapacity: longest) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return put(instant, offsetMinutes: offsetMinutes, at: start)
        }
    }

    /// A moment as a JSON string.
    static func json(_ instant: Instant, offsetMinutes: Int?) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: longest + 2) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = putJSON(instant, offsetMinutes: offsetMinutes, at: start)
        }
    }

    /// Writes a moment as a JSON string to a place with room for `longest` bytes and two, and gives how many it took.
    static func putJSON(_ instant: Instant, offsetMinutes: Int?, at start: UnsafeMutablePointer<UInt8>) -> Int {
        start[0] = UInt8(ascii: "\"")
        let length = put(instant, offsetMinutes: offsetMinutes, at: start + 1)
        start[length + 1] = UInt8(ascii: "\"")
        return length + 2
    }

    // Writes at most `longest` bytes and gives how many.
    private static func put(
        _ instant: Instant, offsetMinutes: Int?, at start: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let shifted = instant.milliseconds + Int64(offsetMinutes ?? 0) * 60_000
        let millisecond = Int(Instant.remainder(shifted, 86_400_000))
        let day = Day(number: Int((shifted - Int64(millisecond)) / 86_400_000)).parts
        let year = min(max(day.year, 0), 9999)
        let second = millisecond / 1000
        two(year / 100, start)
        two(year % 100, start + 2)
        two(day.month, start + 5)
        two(day.day, start + 8)
        two(second / 3600, start + 11)
        two(second / 60 % 60, start + 14)
        two(second % 60, start + 17)
        start[4] = UInt8(ascii: "-")
        start[7] = UInt8(ascii: "-")
        start[10] = UInt8(ascii: "T")
        start[13] = UInt8(ascii: ":")
        start[16] = UInt8(ascii: ":")
        var end = 19
        let fraction = millisecond % 1000
        if fraction != 0 {
            start[19] = UInt8(ascii: ".")
            start[20] = 48 + UInt8(fraction / 100)
            two(fraction % 100, start + 21)
            end = 23
        }
        guard let offsetMinutes else {
            start[end] = UInt8(ascii: "Z")
            return end + 1
        }
        start[end] = UInt8(ascii: offsetMinutes < 0 ? "-" : "+")
        two(abs(offsetMinutes) / 60, start + end + 1)
        start[end + 3] = UInt8(ascii: ":")
        two(abs(offsetMinutes) % 60, start + end + 4)
        return end + 6
    }

    private static func two(_ number: Int, _ place: UnsafeMutablePointer<UInt8>) {
        place[0] = 48 + UInt8(truncatingIfNeeded: number / 10)
        place[1] = 48 + UInt8(truncatingIfNeeded: number % 10)
    }

    /// The moment and offset of a timestamp; seconds may carry a fraction, of which milliseconds are kept.
    static func read(_ text: some StringProtocol) -> LocalInstant? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
            let second = number(bytes[17..<19], below: 60)
        else { return nil }
        var index = 19
        var millisecond = 0
        if bytes[index] == UInt8(ascii: ".") {
            let digits = bytes[(index + 1)...].prefix { (48...57).contains($0) }
            guard !digits.isEmpty, digits.count <= 9 else { return nil }
            let kept = Array(digits.prefix(3)) + Array(repeating: 48, count: max(0, 3 - digits.count))
            millisecond = number(kept[...], below: 1000) ?? 0
            index += 1 + digits.count
        }
        guard let offset = offset(bytes[index...]) else { return nil }
        let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset * 60)
        return LocalInstant(
            Instant(milliseconds: seconds * 1000 + Int64(millisecond)), offsetMinutes: offset)
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) { return 0 }
        let start = bytes.startIndex
        guard bytes.count == 6, bytes[start + 3] == UInt8(ascii: ":"),
            let hours = number(bytes[start + 1..<start + 3], below: 24),
            let minutes = number(bytes[start + 4..<start + 6], below: 60)
        else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        // -00:00 says that the offset is unknown, which no request here may say.
        case UInt8(ascii: "-") where hours + minutes > 0: return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit) - 48
        }
        return value < limit ? value : nil
    }
}
