package import Shapes

/// How an operation's answer goes out: its status, media type and shape.
package struct AnswerForm<Answer: Sendable>: Sendable {
    /// The HTTP status of success.
    package let status: Int
    /// The media type; `nil` where nothing is told.
    package let contentType: String?
    /// What it looks like; `nil` where nothing is told.
    package let schema: Schema?
    let encode: @Sendable (Answer) -> RawAnswer.Body
    /// Reads an answer that came over the wire.
    package let decode: @Sendable ([UInt8]) -> Answer?

    init(
        status: Int, contentType: String?, schema: Schema?, encode: @escaping @Sendable (Answer) -> RawAnswer.Body,
        decode: @escaping @Sendable ([UInt8]) -> Answer?
    ) {
        self.status = status
        self.contentType = contentType
        self.schema = schema
        self.encode = encode
        self.decode = decode
    }

    /// The bytes of an answer, as they go out and as a repeat is to be answered; none for a stream.
    package func bytes(_ answer: Answer) -> [UInt8] {
        if case .bytes(let bytes) = encode(answer) { bytes } else { [] }
    }

    /// JSON of a shape.
    package static func json(_ shape: Shape<Answer>, status: Int = 200) -> AnswerForm {
        AnswerForm(
            status: status, contentType: MediaType.json, schema: shape.schema,
            encode: { .bytes(shape.json($0, capacity: 1024)) },
            decode: { bytes in
                // A server's answer may be long: the country's figures of a thousand centres take over 1 MiB.
                guard let tree = try? JSONReader.read(bytes, most: 64 << 20) else { return nil }
                var reading = Reading()
                return shape.read(tree, &reading)
            })
    }
}

extension AnswerForm where Answer == Nothing {
    /// No content.
    package static var empty: AnswerForm {
        AnswerForm(status: 204, contentType: nil, schema: nil, encode: { _ in .none }, decode: { _ in Nothing() })
    }
}

extension AnswerForm where Answer == [UInt8] {
    /// Text of a media type, ready in bytes.
    package static func text(_ contentType: String) -> AnswerForm {
        AnswerForm(
            status: 200, contentType: contentType, schema: .string(), encode: { .bytes($0) }, decode: { $0 })
    }

    /// A JSON document, ready in bytes.
    package static var document: AnswerForm {
        AnswerForm(
            status: 200, contentType: MediaType.json, schema: .map(.anything), encode: { .bytes($0) }, decode: { $0 })
    }
}

extension AnswerForm where Answer == AsyncStream<[UInt8]> {
    /// Events, as they come.
    package static var events: AnswerForm {
        AnswerForm(
            status: 200, contentType: MediaType.events, schema: .string(), encode: { .stream($0) }, decode: { _ in nil }
        )
    }
}
