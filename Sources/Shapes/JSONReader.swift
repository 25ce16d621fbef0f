public import Diagnostics

/// Reads JSON text (RFC 8259) into a tree: duplicate keys, depth over 32 and text behind the value are errors.
public struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private static let deepest = 32

    /// The tree of a JSON text, or the one thing that stops it from being read; `most` bounds its bytes.
    public static func read(_ bytes: [UInt8], most: Int = 1 << 20) throws(Diagnostic) -> Node {
        var reader = JSONReader(bytes: bytes)
        guard bytes.count <= most else { throw reader.stop("too-large", "the text is larger than \(most >> 20) MiB") }
        reader.skipSpace()
        let node = try reader.value()
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.stop("invalid-json", "text stands behind the value") }
        return node
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func value() throws(Diagnostic) -> Node {
        guard index < bytes.count else { throw stop("invalid-json", "a value is missing") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return Node(.scalar(try string(), .string))
        case UInt8(ascii: "t"): return try word("true", .boolean)
        case UInt8(ascii: "f"): return try word("false", .boolean)
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(Diagnostic) -> Node {
        try enter()
        var entries: [Node.Entry] = []
        if take(UInt8(ascii: "}")) { return leave(.map([])) }
        while true {
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw stop("invalid-json", "a key in quotes is expected")
            }
            let start = index
            let key = try string()
            if entries.contains(where: { $0.key == key }) {
                index = start
                throw stop("duplicate-key", "`\(key)` stands here twice")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw stop("invalid-json", "a colon is expected") }
            entries.append(Node.Entry(key: key, value: try value()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return leave(.map(entries)) }
            guard take(UInt8(ascii: ",")) else { throw stop("invalid-json", "a comma or } is expected") }
        }
    }

    private mutating func array() throws(Diagnostic) -> Node {
        try enter()
        var elements: [Node] = []
        if take(UInt8(ascii: "]")) { return leave(.list([])) }
        while true {
            elements.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return leave(.list(elements)) }
            guard take(UInt8(ascii: ",")) else { throw stop("invalid-json", "a comma or ] is expected") }
        }
    }

    private mutating func enter() throws(Diagnostic) {
        depth += 1
        guard depth <= JSONReader.deepest else { throw stop("too-deep", "more than \(JSONReader.deepest) levels") }
        index += 1
        skipSpace()
    }

    private mutating func leave(_ content: Node.Content) -> Node {
        depth -= 1
        return Node(content)
    }

    private mutating func word(_ word: StaticString, _ style: Node.Style) throws(Diagnostic) -> Node {
        let text = "\(word)"
        guard bytes[index...].starts(with: text.utf8) else { throw stop("invalid-json", "this is no JSON value") }
        index += text.utf8.count
        return Node(.scalar(style == .null ? "" : text, style))
    }

    private mutating func number() throws(Diagnostic) -> Node {
        let start = index
        _ = takeIf { $0 == UInt8(ascii: "-") }
        let first = index
        let whole = skipDigits()
        guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else {
            index = start
            throw stop("invalid-json", "this is no JSON value")
        }
        if takeIf({ $0 == UInt8(ascii: ".") }), skipDigits() == 0 { throw stop("invalid-json", "a digit is expected") }
        if takeIf({ $0 | 0x20 == UInt8(ascii: "e") }) {
            _ = takeIf { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            if skipDigits() == 0 { throw stop("invalid-json", "a digit is expected") }
        }
        return Node(.scalar(String(decoding: bytes[start..<index], as: UTF8.self), .number))
    }

    private mutating func string() throws(Diagnostic) -> String {
        index += 1
        let start = index
        var all: UInt8 = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
            bytes[index] >= 0x20
        {
            all |= bytes[index]
            index += 1
        }
        // Nearly every string ends here, in ASCII that needs no second look.
        if all < 0x80, index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            index += 1
            return String(decoding: bytes[start..<index - 1], as: UTF8.self)
        }
        var text = Array(bytes[start..<index])
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] >= 0x20 else { throw stop("invalid-json", "a control character stands in a string") }
            if bytes[index] == UInt8(ascii: "\\") {
                text.append(contentsOf: try escape())
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count else { throw stop("invalid-json", "a string does not end") }
        index += 1
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw stop("invalid-json", "a string is not UTF-8")
        }
        return valid
    }

    private mutating func escape() throws(Diagnostic) -> String.UTF8View {
        index += 1
        guard index < bytes.count else { throw stop("invalid-json", "a string does not end") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(UnicodeScalar(byte)).utf8
        case UInt8(ascii: "b"): return "\u{8}".utf8
        case UInt8(ascii: "f"): return "\u{C}".utf8
        case UInt8(ascii: "n"): return "\n".utf8
        case UInt8(ascii: "r"): return "\r".utf8
        case UInt8(ascii: "t"): return "\t".utf8
        case UInt8(ascii: "u"):
            var value = try hexadecimal()
            if (0xD800..<0xDC00).contains(value), bytes[index...].starts(with: "\\u".utf8) {
                index += 2
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw stop("invalid-json", "half a character") }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(value) else { throw stop("invalid-json", "half a character") }
            return String(scalar).utf8
        default: throw stop("invalid-json", "no escape is known by this letter")
        }
    }

    private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
        guard index + 4 <= bytes.count,
            bytes[index..<index + 4].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw stop("invalid-json", "four hexadecimal digits are expected") }
        index += 4
        return value
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
        return index - start
    }

    private mutating func takeIf(_ test: (UInt8) -> Bool) -> Bool {
        guard index < bytes.count, test(bytes[index]) else { return false }
        index += 1
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        skipSpace()
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private func stop(_ code: String, _ message: String) -> Diagnostic {
        let before = bytes[..<min(index, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return Diagnostic(code, at: .pointer(""), "line \(line), column \(column): \(message)")
    }
}
