/// JSON put straight into memory that is known to be large enough.
struct SlotText {
    private let start: UnsafeMutablePointer<UInt8>
    /// How many bytes were put.
    private(set) var count = 0

    /// Text at a place with room for all of it.
    init(at start: UnsafeMutablePointer<UInt8>) {
        self.start = start
    }

    /// Puts text that needs no escapes.
    mutating func add(_ text: StaticString) {
        (start + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Puts a moment in UTC.
    mutating func put(_ instant: Instant) {
        count += TimeText.putJSON(instant, offsetMinutes: nil, at: start + count)
    }

    /// Puts a moment in local time.
    mutating func put(_ local: LocalInstant) {
        count += TimeText.putJSON(local.instant, offsetMinutes: local.offsetMinutes, at: start + count)
    }

    /// Puts a leg.
    mutating func put(_ leg: SlotLeg) {
        add("{\"service\":")
        put(leg.service)
        add(",\"partner\":")
        put(leg.partner)
        add(",\"desk\":")
        put(leg.desk)
        add(",\"persons\":[")
        for (index, person) in leg.persons.enumerated() {
            if index > 0 { add(",") }
            put(person)
        }
        add("],\"startsAt\":")
        put(leg.startsAt)
        add(",\"endsAt\":")
        put(leg.endsAt)
        add(",\"localStart\":")
        put(leg.localStart)
        add("}")
    }

    /// Puts a string, escaped.
    mutating func put(_ text: String) {
        var text = text
        add("\"")
        text.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    put(byte: UInt8(ascii: "\\"))
                    put(byte: byte)
                case 0..<0x20:
                    add("\\u00")
                    put(byte: 48 + byte >> 4)
                    put(byte: byte & 15 < 10 ? 48 + byte & 15 : 87 + byte & 15)
                default: put(byte: byte)
                }
            }
        }
        add("\"")
    }

    private mutating func put(byte: UInt8) {
        start[count] = byte
        count += 1
    }
}
