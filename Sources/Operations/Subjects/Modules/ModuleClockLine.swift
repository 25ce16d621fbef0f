package import Shapes

/// A term that runs on a module's cases.
package struct ModuleClockLine: Hashable, Sendable {
    /// The clock.
    package let clock: String
    /// What it is: promise or statutory.
    package let kind: String
    /// How long it runs, with the module's own settings.
    package let term: String
    /// The setting that a centre may change it by.
    package let setting: String?
    /// The steps that start it.
    package let starts: [String]
    /// The steps that stop it.
    package let stops: [String]
    /// Where it stands.
    package let source: String?
    /// What nobody has confirmed.
    package let assumed: String?
    /// The clock in words.
    package let text: String?

    /// A clock of a module.
    package init(
        clock: String, kind: String, term: String, setting: String?, starts: [String], stops: [String],
        source: String?, assumed: String?, text: String?
    ) {
        self.clock = clock
        self.kind = kind
        self.term = term
        self.setting = setting
        self.starts = starts
        self.stops = stops
        self.source = source
        self.assumed = assumed
        self.text = text
    }

    /// The shape of a clock.
    package static let shape = Shape<ModuleClockLine>.record(
        "ModuleClock", "a term that runs on a module's cases",
        {
            ModuleClockLine(
                clock: $0, kind: $1, term: $2, setting: $3, starts: $4, stops: $5, source: $6, assumed: $7, text: $8)
        },
        Field("clock", .text, "the clock", \.clock), Field("kind", .text, "promise or statutory", \.kind),
        Field("term", .text, "how long it runs, with the module's own settings", \.term),
        .optional("setting", .text, "the setting that a centre may change it by", \.setting),
        Field("starts", Shape<String>.text.list(), "the steps that start it", \.starts),
        Field("stops", Shape<String>.text.list(), "the steps that stop it", \.stops),
        .optional("source", .text, "where it stands", \.source),
        .optional("assumed", .text, "what nobody has confirmed", \.assumed),
        .optional("text", .text, "the clock in words", \.text))
}
