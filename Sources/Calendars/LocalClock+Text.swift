extension LocalClock {
    /// An instant as the clock shows it, with its offset: `2021-03-09T09:30:00+01:00`.
    package func text(_ instant: Int64) -> String {
        String(unsafeUninitializedCapacity: 25) { bytes in
            write(instant, to: bytes)
            return 25
        }
    }

    /// Writes the text of ``text(_:)`` behind some bytes.
    package func append(_ instant: Int64, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 25) { text in
            write(instant, to: text)
            bytes.append(contentsOf: text)
        }
    }

    private func write(_ instant: Int64, to bytes: UnsafeMutableBufferPointer<UInt8>) {
        let offset = offset(at: instant)
        let minutes = abs(offset) / 60
        InstantText.writeWall(seconds: InstantText.seconds(instant) + offset, to: bytes)
        bytes[19] = UInt8(ascii: offset < 0 ? "-" : "+")
        InstantText.put(minutes / 60, 20, bytes)
        bytes[22] = UInt8(ascii: ":")
        InstantText.put(minutes % 60, 23, bytes)
    }
}
