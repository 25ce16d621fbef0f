package import Diagnostics
package import Shapes

/// One thing that is wrong with a request.
package struct InputFinding: Hashable, Sendable {
    /// The part of a request that is wrong.
    package enum Part: String, CaseIterable, Sendable {
        /// The body.
        case body
        /// The query.
        case query
        /// The path.
        case path
        /// A header field.
        case header
    }

    /// The part it stands in.
    package let part: Part
    /// The JSON pointer into the body, or `/` and the name of the parameter or header.
    package let pointer: String
    /// A word for programs, such as `missing-key`.
    package let code: String
    /// What is wrong, without a full stop.
    package let message: String
    /// What to send instead, where that can be told.
    package let fix: String?
    /// Where it stands in an uploaded file, `maastricht.yaml:12:3`.
    package let place: String?

    /// A finding, in the body unless said otherwise.
    package init(
        _ code: String, at pointer: String, in part: Part = .body, _ message: String, fix: String? = nil,
        place: String? = nil
    ) {
        self.part = part
        self.pointer = pointer
        self.code = code
        self.message = message
        self.fix = fix
        self.place = place
    }

    /// What a shape found, in a part of the request.
    package init(_ diagnostic: Diagnostic, in part: Part = .body) {
        self.init(
            diagnostic.code, at: diagnostic.place.description, in: part, diagnostic.message, fix: diagnostic.fix)
    }

    /// The same in another part of the request.
    func moved(to part: Part) -> InputFinding {
        InputFinding(code, at: pointer, in: part, message, fix: fix, place: place)
    }

    /// The shape of a finding.
    package static let shape = Shape<InputFinding>.record(
        "InputFinding", "one thing that is wrong with a request",
        { InputFinding($2, at: $1, in: $0, $3, fix: $4, place: $5) },
        Field("in", .word, "the part of the request", \.part),
        Field("pointer", .text, "JSON pointer into the body, or / and the name of the parameter or header", \.pointer),
        Field("code", .text, "a word for programs", \.code),
        Field("message", .text, "what is wrong", \.message),
        .optional("fix", .text, "what to send instead", \.fix),
        .optional("place", .text, "file, line and column in an uploaded file", \.place))
}
