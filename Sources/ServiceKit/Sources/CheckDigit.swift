/// The check digit of machine-readable zones (ICAO Doc 9303, part 3): weights 7, 3 and 1, modulo ten.
public enum CheckDigit {
    /// The digit over some characters: digits as they are, A = 10 to Z = 35, `<` = 0; `nil` where another stands.
    public static func of(_ characters: some Sequence<UInt8>) -> Int? {
        var sum = 0
        for (index, byte) in characters.enumerated() {
            guard let value = value(of: byte) else { return nil }
            sum += value * [7, 3, 1][index % 3]
        }
        return sum % 10
    }

    /// The digit over a text, `nil` where a character stands that no zone has.
    public static func of(_ text: some StringProtocol) -> Int? {
        of(text.utf8)
    }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
        case UInt8(ascii: "<"): 0
        default: nil
        }
    }
}
