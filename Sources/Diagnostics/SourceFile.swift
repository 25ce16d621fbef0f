/// A text that a person wrote, with the offsets at which its lines begin.
public final class SourceFile: Sendable {
    /// The name to show, as the person gave it, such as `Centres/maastricht.yaml`.
    public let name: String
    /// The text as UTF-8.
    public let bytes: [UInt8]
    private let lineStarts: [Int]

    /// A file of a name and a text.
    public init(name: String, text: String) {
        self.name = name
        self.bytes = Array(text.utf8)
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(index + 1)
        }
        self.lineStarts = starts
    }

    /// How many lines it has; a final newline begins no line.
    public var lineCount: Int {
        lineStarts.count > 1 && lineStarts.last == bytes.count ? lineStarts.count - 1 : lineStarts.count
    }

    /// The offset at which a line (from 1) begins; past the end, the end.
    public func start(ofLine line: Int) -> Int {
        line - 1 < lineStarts.count ? lineStarts[max(0, line - 1)] : bytes.count
    }

    /// A line (from 1) without its newline.
    public func line(_ number: Int) -> String {
        let start = start(ofLine: number)
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// The line and column, both from 1, of an offset; columns count characters.
    public func position(at offset: Int) -> Position {
        let bounded = min(max(0, offset), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= bounded { low = middle } else { high = middle }
        }
        let before = String(decoding: bytes[lineStarts[low]..<bounded], as: UTF8.self)
        return Position(line: low + 1, column: before.count + 1)
    }

    /// The offset of a line and a column (both from 1) that counts Unicode scalars.
    public func offset(line: Int, column: Int) -> Int {
        var offset = start(ofLine: line)
        var left = column - 1
        while left > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
