/// A stretch of a source file, from `start` up to and without `end`, in UTF-8 offsets.
public struct SourceRange: Sendable {
    /// The file it lies in.
    public let file: SourceFile
    /// The offset of the first byte.
    public let start: Int
    /// The offset behind the last byte.
    public let end: Int

    /// A stretch of a file; an end before the start counts as empty.
    public init(file: SourceFile, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }

    /// A part of it by offsets from its start, kept inside it.
    public func part(from offset: Int, length: Int) -> SourceRange {
        let begin = min(start + offset, end)
        return SourceRange(file: file, start: begin, end: min(begin + length, end))
    }

    /// The line and column at which it starts.
    public var position: Position { file.position(at: start) }

    /// The text it covers.
    public var text: String {
        String(decoding: file.bytes[min(start, file.bytes.count)..<min(end, file.bytes.count)], as: UTF8.self)
    }
}
