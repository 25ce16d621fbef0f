import ServiceKit

/// Reads and writes RFC 3339 timestamps without Foundation; answers carry many of them.
enum TimeText {
    /// A moment as text: in UTC with `Z` where no offset is given.
    static func write(_ instant: Instant, offsetMinutes: Int?) -> String {
        let shifted = instant.milliseconds + Int64(offsetMinutes ?? 0) * 60_000
        let millisecond = Int(Instant.remainder(shifted, 86_400_000))
        let day = Day(number: Int((shifted - Int64(millisecond)) / 86_400_000)).parts
        return String(unsafeUninitializedCapacity: 32) { buffer in
            var end = 0
            func put(_ byte: UInt8) {
                buffer[end] = byte
                end += 1
            }
            func put(_ number: Int, digits: Int) {
                var rest = number
                for place in (0..<digits).reversed() {
                    buffer[end + place] = 48 + UInt8(rest % 10)
                    rest /= 10
                }
                end += digits
            }
            put(min(max(day.year, 0), 9999), digits: 4)
            put(UInt8(ascii: "-"))
            put(day.month, digits: 2)
            put(UInt8(ascii: "-"))
            put(day.day, digits: 2)
            put(UInt8(ascii: "T"))
            put(millisecond / 3_600_000, digits: 2)
            put(UInt8(ascii: ":"))
            put(millisecond / 60_000 % 60, digits: 2)
            put(UInt8(ascii: ":"))
            put(millisecond / 1000 % 60, digits: 2)
            if millisecond % 1000 != 0 {
                put(UInt8(ascii: "."))
                put(millisecond % 1000, digits: 3)
            }
            if let offsetMinutes {
                put(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
                put(abs(offsetMinutes) / 60, digits: 2)
                put(UInt8(ascii: ":"))
                put(abs(offsetMinutes) % 60, digits: 2)
            } else {
                put(UInt8(ascii: "Z"))
            }
            return end
        }
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
