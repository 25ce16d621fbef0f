/// Reads keys from the bytes of a terminal as they come, whatever the reads cut them into.
package struct KeyDecoder: Sendable {
    /// The longest sequence and the longest paste that are kept, in bytes; more is thrown away.
    package static let longestSequence = 64
    /// The longest paste that is kept, in bytes.
    package static let longestPaste = 65_536

    private enum Stage: Equatable {
        case ground, escape, sequence, single, string, paste
    }

    private var stage = Stage.ground
    private var bytes: [UInt8] = []

    /// A decoder that has seen nothing.
    package init() {}

    /// Whether bytes wait for others; after a short while without any, `flush` tells what they are.
    package var isWaiting: Bool { stage != .paste && (stage != .ground || !bytes.isEmpty) }

    /// The keys that are complete with these bytes.
    package mutating func decode(_ input: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in input { take(byte, &keys) }
        return keys
    }

    /// What waits is all there is: ESC was the key.
    package mutating func flush() -> [Key] {
        defer { reset() }
        switch stage {
        case .ground: return bytes.isEmpty ? [] : [.unknown]
        case .escape: return [.escape]
        case .sequence, .single: return [.escape, .character(stage == .single ? "O" : "[")]
        case .string, .paste: return []
        }
    }

    private mutating func reset() {
        stage = .ground
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
        switch stage {
        case .ground: ground(byte, &keys)
        case .escape: escape(byte, &keys)
        case .sequence: sequence(byte, &keys)
        case .single:
            reset()
            keys.append(KeySequences.single(byte))
        case .string:
            // A string the terminal was not asked for: up to BEL, ESC or CAN it says nothing to us.
            if byte == 0x07 || byte == 0x18 { reset() }
            if byte == 0x1B { begin() }
        case .paste: paste(byte, &keys)
        }
    }

    private mutating func begin() {
        reset()
        stage = .escape
    }

    private mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
        if !bytes.isEmpty {
            if (0x80...0xBF).contains(byte) {
                bytes.append(byte)
                guard bytes.count == KeySequences.length(bytes[0]) else { return }
                keys.append(KeySequences.character(bytes))
                bytes.removeAll(keepingCapacity: true)
                return
            }
            bytes.removeAll(keepingCapacity: true)
            keys.append(.unknown)
        }
        if byte == 0x1B { return begin() }
        if byte < 0x80 { return keys.append(KeySequences.plain(byte)) }
        guard KeySequences.length(byte) > 1 else { return keys.append(.unknown) }
        bytes = [byte]
    }

    private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case UInt8(ascii: "["): stage = .sequence
        case UInt8(ascii: "O"): stage = .single
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): stage = .string
        case 0x1B: keys.append(.escape)
        case 0x20..<0x7F:
            reset()
            keys.append(.alt(Character(Unicode.Scalar(byte))))
        default:
            reset()
            keys.append(.escape)
            ground(byte, &keys)
        }
    }

    private mutating func sequence(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case 0x20..<0x40:
            if bytes.count < KeyDecoder.longestSequence { bytes.append(byte) }
        case 0x40..<0x7F:
            let parameters = String(decoding: bytes, as: UTF8.self)
            reset()
            if byte == UInt8(ascii: "~"), parameters == "200" {
                stage = .paste
            } else {
                keys.append(KeySequences.sequence(parameters, byte))
            }
        case 0x1B: begin()
        default: reset()
        }
    }

    private mutating func paste(_ byte: UInt8, _ keys: inout [Key]) {
        bytes.append(byte)
        let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
        if byte == 0x7E, bytes.suffix(6).elementsEqual(end) {
            let text = String(decoding: bytes.dropLast(6), as: UTF8.self)
            reset()
            keys.append(.paste(text))
        } else if bytes.count > KeyDecoder.longestPaste + 5 {
            // The end may still be cut in two: what could be its beginning is kept.
            bytes.remove(at: KeyDecoder.longestPaste)
        }
    }
}
