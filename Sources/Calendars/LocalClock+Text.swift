extension LocalClock {
    /// An instant as the clock shows it, with its offset: `2021-03-09T09:30:00+01:00`.
    package func text(_ instant: Int64) -> String {
        String(unsafeUninitializedCapacity: 25) { bytes in
            var place = 0
            write(instant) { byte in
                bytes[place] = byte
                place += 1
            }
            return place
        }
    }

    /// Writes the text of ``text(_:)`` behind some bytes.
    package func append(_ instant: Int64, to bytes: inout [UInt8]) {
        write(instant) { bytes.append($0) }
    }

    @inline(__always)
    private func write(_ instant: Int64, _ put: (UInt8) -> Void) {
        let seconds = InstantText.seconds(instant)
        let offset = offset(at: instant)
        InstantText.wall(seconds: seconds + offset, put)
        put(UInt8(ascii: offset < 0 ? "-" : "+"))
        let minutes = abs(offset) / 60
        put(UInt8(truncatingIfNeeded: 48 + minutes / 600))
        put(UInt8(truncatingIfNeeded: 48 + minutes / 60 % 10))
        put(UInt8(ascii: ":"))
        put(UInt8(truncatingIfNeeded: 48 + minutes % 60 / 10))
        put(UInt8(truncatingIfNeeded: 48 + minutes % 10))
    }
}
