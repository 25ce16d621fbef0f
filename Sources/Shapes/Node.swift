public import Diagnostics

/// One value of a located tree, read from YAML or JSON; its type is decided by the shape that reads it.
public struct Node: Sendable {
    /// What a node holds.
    public enum Content: Sendable {
        /// A single value as it was written.
        case scalar(String, Style)
        /// Values in order.
        case list([Node])
        /// Keys and values in order, each key once.
        case map([Entry])
        /// What was reported already: shapes pass it over without a second diagnostic.
        case broken
    }

    /// How a scalar was written.
    public enum Style: Sendable {
        /// Bare words of YAML, or text of a query: any scalar shape may read it.
        case plain
        /// Quoted text of YAML.
        case quoted
        /// Block text of YAML (`|`, `>`).
        case block
        /// A JSON string.
        case string
        /// A JSON number.
        case number
        /// A JSON `true` or `false`.
        case boolean
        /// A JSON `null`, or nothing at all behind a YAML key.
        case null
    }

    /// A key and its value.
    public struct Entry: Sendable {
        /// The key's text.
        public let key: String
        /// Where the key stands, in a file.
        public let keyRange: SourceRange?
        /// The value.
        public let value: Node

        /// An entry of a map.
        public init(key: String, keyRange: SourceRange? = nil, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    /// What it holds.
    public let content: Content
    /// Where it stands in a file; `nil` in a request, whose places are pointers.
    public let range: SourceRange?

    /// A node of some content.
    public init(_ content: Content, range: SourceRange? = nil) {
        self.content = content
        self.range = range
    }

    /// What kind of value it is, in words.
    public var kind: String {
        switch content {
        case .scalar(_, .null): "nothing"
        case .scalar(_, .number): "a number"
        case .scalar(_, .boolean): "true or false"
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a group of keys"
        case .broken: "a broken value"
        }
    }

    /// The value behind a key of a map; `nil` where there is no such key or no map.
    public subscript(key: String) -> Node? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text of a scalar; `nil` for everything else.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}
