import ServiceKit

/// Instants in epoch milliseconds as RFC 3339 texts, and back.
package enum InstantText {
    /// An instant in UTC, `2021-03-09T08:30:00Z`; parts of a second are left out.
    package static func utc(_ instant: Int64) -> String {
        String(unsafeUninitializedCapacity: 20) { bytes in
            writeWall(seconds: seconds(instant), to: bytes)
            bytes[19] = UInt8(ascii: "Z")
            return 20
        }
    }

    /// Writes the text of ``utc(_:)`` behind some bytes.
    package static func appendUTC(_ instant: Int64, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { text in
            writeWall(seconds: seconds(instant), to: text)
            text[19] = UInt8(ascii: "Z")
            bytes.append(contentsOf: text)
        }
    }

    /// Reads `2021-03-09T09:30:00+01:00` with any offset or `Z`; parts of a second count to the millisecond.
    ///
    /// A leap second, a space for the `T` and anything else that RFC 3339 does not write gives `nil`.
    package static func read(_ text: some StringProtocol) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = pair(bytes, 11), hour < 24, let minute = pair(bytes, 14), minute < 60,
            let second = pair(bytes, 17), second < 60
        else { return nil }
        var place = 19
        var milliseconds: Int64 = 0
        if bytes[place] == UInt8(ascii: ".") {
            var weight: Int64 = 100
            place += 1
            let first = place
            while place < bytes.count, let digit = digit(bytes[place]) {
                milliseconds += Int64(digit) * weight
                weight /= 10
                place += 1
            }
            guard place > first else { return nil }
        }
        guard place < bytes.count, let offset = offset(bytes, place) else { return nil }
        let wall = day.number * 86_400 + hour * 3_600 + minute * 60 + second
        return Int64(wall - offset) * 1_000 + milliseconds
    }

    /// Writes the nineteen bytes of `2021-03-09T09:30:00` for seconds since 1970 on a wall clock, years 0–9999.
    static func writeWall(seconds: Int, to bytes: UnsafeMutableBufferPointer<UInt8>) {
        let number = floorDivide(seconds, 86_400)
        let rest = seconds - number * 86_400
        let (year, month, day) = Day(number: number).parts
        put(year / 100, 0, bytes)
        put(year % 100, 2, bytes)
        bytes[4] = UInt8(ascii: "-")
        put(month, 5, bytes)
        bytes[7] = UInt8(ascii: "-")
        put(day, 8, bytes)
        bytes[10] = UInt8(ascii: "T")
        put(rest / 3_600, 11, bytes)
        bytes[13] = UInt8(ascii: ":")
        put(rest / 60 % 60, 14, bytes)
        bytes[16] = UInt8(ascii: ":")
        put(rest % 60, 17, bytes)
    }

    /// Writes two digits at a place.
    @inline(__always)
    static func put(_ value: Int, _ place: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
        let value = UInt32(truncatingIfNeeded: value)
        bytes[place] = UInt8(truncatingIfNeeded: 48 + value / 10 % 10)
        bytes[place + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
    }

    /// Whole seconds since 1970, rounded down.
    @inline(__always)
    static func seconds(_ instant: Int64) -> Int {
        floorDivide(Int(instant), 1_000)
    }

    /// Division that rounds down for negative numbers too.
    @inline(__always)
    static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value + 1) / divisor - 1
    }

    private static func offset(_ bytes: [UInt8], _ place: Int) -> Int? {
        if bytes[place] | 0x20 == UInt8(ascii: "z") { return place + 1 == bytes.count ? 0 : nil }
        guard bytes.count == place + 6, bytes[place + 3] == UInt8(ascii: ":"),
            let hour = pair(bytes, place + 1), hour < 24, let minute = pair(bytes, place + 4), minute < 60
        else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "+"): return hour * 3_600 + minute * 60
        case UInt8(ascii: "-"): return -(hour * 3_600 + minute * 60)
        default: return nil
        }
    }

    private static func pair(_ bytes: [UInt8], _ place: Int) -> Int? {
        guard let tens = digit(bytes[place]), let ones = digit(bytes[place + 1]) else { return nil }
        return tens * 10 + ones
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (48...57).contains(byte) ? Int(byte) - 48 : nil
    }
}
