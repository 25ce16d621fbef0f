import CYAML
public import Diagnostics

/// Reads a YAML file into a tree of text: which type a scalar has is for the schema to decide, never for its look.
///
/// Anchors, aliases, merge keys, tags, several documents, duplicate keys, depth over 32 and more than 1 MiB are
/// refused, each with what to write instead; reading goes on behind them, so that one run tells everything.
public struct YAMLReader: ~Copyable {
    private static let deepest = 32

    private let source: YAMLSource
    private var events: YAMLEvents
    private var diagnostics: [Diagnostic]
    private var anchors: [String: Int] = [:]
    private var depth = 0

    /// The tree of a file, `nil` where nothing could be read, and all that is wrong with its form.
    public static func read(_ file: SourceFile) -> (root: Node?, diagnostics: [Diagnostic]) {
        guard file.bytes.count <= 1 << 20 else {
            return (nil, [Diagnostic("too-large", at: .whole(file.name), "the file is larger than 1 MiB")])
        }
        let source = YAMLSource(file)
        var reader = YAMLReader(source: source)
        var root: Node?
        do throws(YAMLEvents.Failure) {
            root = try reader.document()
        } catch {
            reader.report(error)
        }
        return (root, reader.diagnostics.sortedByPlace)
    }

    private init(source: YAMLSource) {
        self.source = source
        self.events = YAMLEvents(source.prepared)
        self.diagnostics = source.diagnostics
    }

    private mutating func document() throws(YAMLEvents.Failure) -> Node? {
        var root: Node?
        var documents = 0
        while let event = try events.next() {
            switch event.kind {
            case .documentStart:
                documents += 1
                if documents == 2 {
                    let range = source.range(event.start, event.end)
                    diagnostics.append(
                        Diagnostic(
                            "several-documents", at: .file(range), "a file holds one document",
                            fix: "put what follows in a file of its own"))
                    return root
                }
            case .documentEnd, .streamStart, .other: break
            case .streamEnd: return root
            case .scalar, .alias, .sequenceStart, .mappingStart: root = try node(event)
            case .sequenceEnd, .mappingEnd: break
            }
        }
        return root
    }

    private mutating func node(_ event: YAMLEvents.Event) throws(YAMLEvents.Failure) -> Node {
        let range = source.range(event.start, event.end)
        refuseProperties(of: event, range)
        switch event.kind {
        case .scalar: return scalar(event, range)
        case .alias:
            if let index = anchors[event.anchor ?? ""] {
                diagnostics[index].notes.append(.init(.file(range), "it is used here"))
            } else {
                diagnostics.append(
                    Diagnostic("alias", at: .file(range), "aliases are not used here", fix: "write the value again"))
            }
            return Node(.broken, range: range)
        case .sequenceStart:
            return try nested(event, range) { reader, end throws(YAMLEvents.Failure) in
                var elements: [Node] = []
                while let next = try reader.events.next() {
                    if next.kind == .sequenceEnd {
                        end = next
                        break
                    }
                    elements.append(try reader.node(next))
                }
                return .list(elements)
            }
        case .mappingStart:
            let isFlow = event.isFlow
            return try nested(event, range) { reader, end throws(YAMLEvents.Failure) in
                var entries: [Node.Entry] = []
                while let next = try reader.events.next() {
                    if next.kind == .mappingEnd {
                        end = next
                        break
                    }
                    try reader.entry(next, isFlow: isFlow, into: &entries)
                }
                return .map(entries)
            }
        default: return Node(.broken, range: range)
        }
    }

    private mutating func nested(
        _ event: YAMLEvents.Event, _ range: SourceRange,
        _ content: (inout YAMLReader, inout YAMLEvents.Event) throws(YAMLEvents.Failure) -> Node.Content
    ) throws(YAMLEvents.Failure) -> Node {
        depth += 1
        defer { depth -= 1 }
        var end = event
        let inside = try content(&self, &end)
        let whole = source.range(event.start, event.isFlow ? end.end : event.end)
        guard depth != YAMLReader.deepest + 1 else {
            diagnostics.append(
                Diagnostic(
                    "too-deep", at: .file(range), "more than \(YAMLReader.deepest) levels stand inside each other"))
            return Node(.broken, range: range)
        }
        return Node(inside, range: whole)
    }

    private mutating func entry(
        _ event: YAMLEvents.Event, isFlow: Bool, into entries: inout [Node.Entry]
    ) throws(YAMLEvents.Failure) {
        let keyNode = try node(event)
        guard let next = try events.next() else { return }
        let keyRange = keyNode.range ?? source.range(event.start, event.end)
        guard case .scalar(let key, let style) = keyNode.content else {
            if case .broken = keyNode.content {
            } else {
                diagnostics.append(Diagnostic("invalid-key", at: .file(keyRange), "a key is a single word"))
            }
            _ = try node(next)
            return
        }
        if key == "<<", style == .plain {
            diagnostics.append(
                Diagnostic(
                    "merge-key", at: .file(keyRange), "merge keys are not used here", fix: "write the keys themselves"))
            let known = anchors
            anchors[next.anchor ?? ""] = anchors[next.anchor ?? ""] ?? diagnostics.count - 1
            _ = try node(next)
            anchors = known
            return
        }
        let value = try node(next)
        if isFlow, style == .plain, isSplit(key: keyRange, value: value) {
            splitByComma(key, keyRange, into: &entries)
            return
        }
        if let first = entries.first(where: { $0.key == key }) {
            let notes = first.keyRange.map { [Diagnostic.Note(.file($0), "it stands here first")] } ?? []
            diagnostics.append(
                Diagnostic(
                    "duplicate-key", at: .file(keyRange), "`\(key)` stands here twice", fix: "keep one of the two",
                    notes: notes))
            return
        }
        entries.append(Node.Entry(key: key, keyRange: keyRange, value: value))
    }

    // In braces YAML ends a text at a comma without a word: what follows becomes a key without a value.
    private func isSplit(key: SourceRange, value: Node) -> Bool {
        guard case .scalar("", .null) = value.content else { return false }
        let behind = key.file.bytes[min(key.end, key.file.bytes.count)...]
        return behind.first { $0 != 0x20 } != UInt8(ascii: ":")
    }

    private mutating func splitByComma(_ key: String, _ keyRange: SourceRange, into entries: inout [Node.Entry]) {
        guard let last = entries.last, let lastRange = last.value.range else {
            diagnostics.append(
                Diagnostic("missing-value", at: .file(keyRange), "`\(key)` has no value", fix: "write `\(key): …`"))
            return
        }
        let whole = SourceRange(file: keyRange.file, start: lastRange.start, end: keyRange.end)
        entries[entries.count - 1] = Node.Entry(
            key: last.key, keyRange: last.keyRange, value: Node(.broken, range: whole))
        if case .broken = last.value.content { return }
        let written = whole.text
        if written.hasPrefix("not(") {
            let words = written.dropFirst(4).prefix { $0 != ")" }.split(separator: ",")
                .map { $0.drop { $0 == " " } }.joined(separator: " or ")
            diagnostics.append(
                Diagnostic(
                    "invalid-condition", at: .file(lastRange), "`not(` is no condition; YAML splits it at the comma",
                    fix: "write `not \(words)`"))
        } else {
            diagnostics.append(
                Diagnostic(
                    "unquoted-comma", at: .file(keyRange),
                    "`\(key)` is no key: in braces YAML splits a text at its comma", fix: "quote it: \"\(written)\""))
        }
    }

    private mutating func refuseProperties(of event: YAMLEvents.Event, _ range: SourceRange) {
        guard event.kind != .alias else { return }
        if let anchor = event.anchor {
            let width = anchor.utf8.count + 1
            anchors[anchor] = diagnostics.count
            diagnostics.append(
                Diagnostic(
                    "anchor", at: .file(SourceRange(file: range.file, start: range.start, end: range.start + width)),
                    "anchors are not used here", fix: "write the value where it is needed, each time"))
        }
        if let tag = event.tag {
            let width = range.text.prefix { $0 != " " && $0 != "\n" }.utf8.count
            diagnostics.append(
                Diagnostic(
                    "tag", at: .file(SourceRange(file: range.file, start: range.start, end: range.start + width)),
                    "tags such as `\(tag)` are not used here", fix: "leave it out: the key decides the type"))
        }
    }

    private func scalar(_ event: YAMLEvents.Event, _ range: SourceRange) -> Node {
        let text = source.restored(event.value)
        switch event.style {
        case .plain:
            if text.isEmpty || (text == "~" || text == "null") && text == range.text {
                return Node(.scalar("", .null), range: range)
            }
            return Node(.scalar(text, .plain), range: range)
        case .quoted: return Node(.scalar(text, .quoted), range: range)
        case .block: return Node(.scalar(text, .block), range: range)
        }
    }

    private mutating func report(_ failure: YAMLEvents.Failure) {
        let start = source.range(failure.mark, failure.mark).start
        let range = SourceRange(file: source.file, start: start, end: start + 1)
        // What was mended to read on has its diagnostic already; what follows from it gets none.
        let line = range.position.line
        let isKnown = source.diagnostics.contains { diagnostic in
            if case .file(let known) = diagnostic.place { return known.position.line == line }
            return false
        }
        if isKnown { return }
        diagnostics.append(Diagnostic("invalid-yaml", at: .file(range), failure.message, fix: failure.fix))
    }
}
