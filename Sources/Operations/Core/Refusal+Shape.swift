package import Shapes

extension Refusal {
    /// The shape of a problem: `type`, `title`, `status` and `detail` always, the rest where there is something to tell.
    package static let shape = Shape<Refusal>.record(
        "Problem", "why a request was not done (RFC 9457)",
        { type, _, _, detail, findings, alternatives, ask, why, visits, instead in
            var refusal = Refusal(type, detail)
            refusal.findings = findings ?? []
            refusal.alternatives = alternatives ?? []
            refusal.ask = ask ?? []
            refusal.why = why ?? []
            refusal.visits = visits ?? []
            refusal.instead = instead
            return refusal
        },
        Field("type", .problemType, "which kind of problem", \.kind),
        Field("title", .text, "the kind in words", \.kind.title),
        Field("status", .integer(400...599), "the HTTP status", \.kind.status),
        Field("detail", .text, "what is the matter this time", \.detail),
        .optional("errors", InputFinding.shape.list(), "everything that is wrong", \.findings.orNothing),
        .optional("alternatives", Slot.shape.list(), "the nearest slots", \.alternatives.orNothing),
        .optional("ask", Question.shape.list(), "what has to be answered first", \.ask.orNothing),
        .optional("why", Why.shape.list(), "why a day has no slot", \.why.orNothing),
        .optional("visits", Shape<String>.reference.list(), "the visits that stand against it", \.visits.orNothing),
        .optional("instead", .text, "what to do instead", \.instead))

    /// The refusal as JSON.
    package var json: [UInt8] { Refusal.shape.json(self, capacity: 512) }
}

extension Array {
    fileprivate var orNothing: [Element]? { isEmpty ? nil : self }
}

extension Shape where Value == ProblemKind {
    /// A problem's `type`; a kind that is not known counts as a failure.
    fileprivate static var problemType: Shape<ProblemKind> {
        .scalar(
            .words(ProblemKind.allCases.map(\.type)),
            parse: { written throws(Problem) in
                ProblemKind.allCases.first { $0.type == written } ?? .failed
            },
            text: { $0.type })
    }
}
