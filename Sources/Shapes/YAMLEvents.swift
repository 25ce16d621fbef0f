import CYAML

/// The events of libyaml over a text, as Swift values.
struct YAMLEvents: ~Copyable {
    /// A place as libyaml counts it: line and column (in characters), both from 0.
    struct Mark {
        let line: Int
        let column: Int

        fileprivate init(_ mark: yaml_mark_t) {
            line = Int(mark.line)
            column = Int(mark.column)
        }
    }

    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd, other
    }

    enum Style { case plain, quoted, block }

    struct Event {
        let kind: Kind
        let start: Mark
        let end: Mark
        var value = ""
        var style = Style.plain
        var anchor: String?
        var tag: String?
        var isFlow = false
    }

    /// Why libyaml stopped, where, and what to do about it.
    struct Failure: Error {
        let mark: Mark
        let message: String
        let fix: String?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    // libyaml keeps a pointer to its input, so the text lives at a fixed address.
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(_ text: [UInt8]) {
        input = .allocate(capacity: text.count)
        _ = input.initialize(from: text)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event, `nil` behind the last.
    mutating func next() throws(Failure) -> Event? {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else { throw failure() }
        defer { yaml_event_delete(&event) }
        return YAMLEvents.translate(event)
    }

    private static func translate(_ event: yaml_event_t) -> Event? {
        func made(_ kind: Kind) -> Event {
            Event(kind: kind, start: Mark(event.start_mark), end: Mark(event.end_mark))
        }
        switch event.type {
        case YAML_STREAM_START_EVENT: return made(.streamStart)
        case YAML_STREAM_END_EVENT: return made(.streamEnd)
        case YAML_DOCUMENT_START_EVENT: return made(.documentStart)
        case YAML_DOCUMENT_END_EVENT: return made(.documentEnd)
        case YAML_ALIAS_EVENT:
            var alias = made(.alias)
            alias.anchor = text(event.data.alias.anchor)
            return alias
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            var scalar = made(.scalar)
            scalar.value = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
            scalar.anchor = text(data.anchor)
            scalar.tag = text(data.tag)
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: scalar.style = .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: scalar.style = .block
            default: scalar.style = .plain
            }
            return scalar
        case YAML_SEQUENCE_START_EVENT:
            var sequence = made(.sequenceStart)
            sequence.anchor = text(event.data.sequence_start.anchor)
            sequence.tag = text(event.data.sequence_start.tag)
            sequence.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            return sequence
        case YAML_SEQUENCE_END_EVENT: return made(.sequenceEnd)
        case YAML_MAPPING_START_EVENT:
            var mapping = made(.mappingStart)
            mapping.anchor = text(event.data.mapping_start.anchor)
            mapping.tag = text(event.data.mapping_start.tag)
            mapping.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            return mapping
        case YAML_MAPPING_END_EVENT: return made(.mappingEnd)
        case YAML_NO_EVENT: return nil
        default: return made(.other)
        }
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func failure() -> Failure {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text cannot be read"
        let context = parser.pointee.context.map { String(cString: $0) }
        let hint: String? =
            if problem.contains("mapping values are not allowed") {
                "quote a text that has a colon in it, or mend the indentation"
            } else if problem.contains("did not find expected ',' or '}'") || problem.contains("expected ',' or ']'") {
                "close the brackets, or quote a text that has a comma, a colon or a bracket in it"
            } else if problem.contains("did not find expected key") || problem.contains("block end") {
                "let keys of one group begin in one column"
            } else if problem.contains("cannot start any token") {
                "quote a text that begins with a sign"
            } else {
                nil
            }
        let mark = parser.pointee.problem_mark
        return Failure(
            mark: Mark(mark), message: "this is no YAML: \(context.map { "\($0), " } ?? "")\(problem)", fix: hint)
    }
}
