/// What sequences of a terminal's bytes mean as keys.
enum KeySequences {
    /// A byte below 0x80.
    static func plain(_ byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .unknown
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// How many bytes a character has that starts with this one; 0 for a byte that starts none.
    static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// A character of several bytes; C1 controls are no characters.
    static func character(_ bytes: [UInt8]) -> Key {
        guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
            !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
        else { return .unknown }
        return .character(character)
    }

    /// `ESC O` and a byte.
    static func single(_ byte: UInt8) -> Key {
        switch byte {
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
        case UInt8(ascii: "M"): .enter
        default: sequence("", byte)
        }
    }

    /// `ESC [`, parameters and a byte; Shift, Alt and Control with an arrow are not told apart.
    static func sequence(_ parameters: String, _ last: UInt8) -> Key {
        switch last {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "~"): break
        default: return .unknown
        }
        let number = Int(parameters.prefix { $0 != ";" }) ?? 0
        switch number {
        case 1, 7: return .home
        case 2: return .insert
        case 3: return .delete
        case 4, 8: return .end
        case 5: return .pageUp
        case 6: return .pageDown
        case 11...15: return .function(number - 10)
        case 17...21: return .function(number - 11)
        case 23...24: return .function(number - 12)
        default: return .unknown
        }
    }
}
