package import Rules
package import Shapes

/// A step of a case.
package struct StepDeclaration: Sendable {
    /// Where a step is done.
    package enum Occasion: String, CaseIterable, Sendable {
        /// At the desk: it is done by finishing the leg.
        case leg
    }

    /// Who may do a step without being a partner of the centre: the home municipality, the employer, the client.
    package static let roles = ["registrar", "sponsor", "client"]

    /// Its name.
    package let name: Located<String>
    /// The track it belongs to; `nil` for the main track.
    ///
    /// A case stands at one step of each of its tracks, so that two authorities work on it side by side.
    package let track: Located<String>?
    /// Who does it: a partner, or one of the roles.
    package let by: Located<String>
    /// Whether it is done by finishing a leg.
    package let at: Occasion?
    /// When it is offered; without conditions, always.
    ///
    /// At the first step of a further track: whether the case has that track at all.
    package let when: Conditions?
    /// What is written down.
    package let records: [Located<String>]
    /// The steps that may follow, all of the same track.
    package let next: [Located<String>]
    /// How its track ended; `nil` where it goes on.
    package let ends: Located<String>?
    /// What the figures count it as.
    package let countsAs: String?
    /// Clocks that start with it.
    package let starts: [Located<String>]
    /// Clocks that stop with it.
    package let stops: [Located<String>]
    /// Clocks that stand still from it on.
    package let pauses: [Located<String>]
    /// Clocks that run on from it.
    package let resumes: [Located<String>]
    /// The stock that a document is drawn from.
    package let draws: Located<String>?
    /// The kind of personal document that is handed out: made for the person, and registered against the case.
    package let handsOut: Located<String>?

    /// Whether it is done by finishing a leg, and by nothing else.
    package var isLegStep: Bool { at == .leg }

    /// Whether someone does it who is no partner of the centre.
    package var isByRole: Bool { StepDeclaration.roles.contains(by.value) }

    static func shape(in vocabulary: Vocabulary) -> Shape<StepDeclaration> {
        .record(
            "Step", "a step of a case", StepDeclaration.init,
            Field("step", Shape<String>.name.located, "its name", \.name),
            .optional("track", Shape<String>.name.located, "its track, where that is not the main one", \.track),
            Field("by", Shape<String>.name.located, "who does it: a partner or a role", \.by),
            .optional("at", .word, "at a leg: done by finishing it", \.at),
            .optional("when", Conditions.shape(in: vocabulary), "when it is offered", \.when),
            Field("records", names, default: [], "what is written down", \.records),
            Field("next", names, default: [], "the steps of its track that may follow", \.next),
            .optional("ends", Shape<String>.name.located, "how its track ended", \.ends),
            .optional("counts-as", .name, "what the figures count it as", \.countsAs),
            Field("starts", names, default: [], "clocks that start", \.starts),
            Field("stops", names, default: [], "clocks that stop", \.stops),
            Field("pauses", names, default: [], "clocks that stand still from here on", \.pauses),
            Field("resumes", names, default: [], "clocks that run on from here", \.resumes),
            .optional("draws", Shape<String>.name.located, "the stock a document is drawn from", \.draws),
            .optional(
                "hands-out", Shape<String>.name.located, "the kind of personal document that is handed out", \.handsOut)
        )
    }

    // One name, or several in brackets.
    static var names: Shape<[Located<String>]> {
        let list = Shape<String>.name.located.list(least: 1)
        let one = Shape<String>.name.located
        return Shape<[Located<String>]>(
            schema: .either([one.schema, list.schema]),
            read: { node, reading in
                if case .scalar(_, let style) = node.content, style != .null {
                    return one.read(node, &reading).map { [$0] }
                }
                return list.read(node, &reading)
            },
            write: list.write)
    }
}
