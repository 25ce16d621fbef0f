/// Where something stands: in a file, or in a request.
public enum Place: Sendable {
    /// A stretch of a file.
    case file(SourceRange)
    /// A JSON pointer (RFC 6901) into a request's body, or the name of a parameter.
    case pointer(String)
    /// A file or folder as a whole, by its name.
    case whole(String)

    /// The place as people write it: `file:line:column`, a pointer, or a name.
    public var description: String {
        switch self {
        case .file(let range):
            let position = range.position
            return "\(range.file.name):\(position.line):\(position.column)"
        case .pointer(let pointer): return pointer
        case .whole(let name): return name
        }
    }

    /// The file's name, where it lies in one.
    public var fileName: String? {
        switch self {
        case .file(let range): range.file.name
        case .whole(let name): name
        case .pointer: nil
        }
    }
}
