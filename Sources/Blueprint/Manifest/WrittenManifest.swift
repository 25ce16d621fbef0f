import Calendars
import Rules
import Shapes

/// A manifest as it stands in its file, before what its parts say of one another is known.
struct WrittenManifest: Sendable {
    /// What the module is.
    struct Head: Sendable {
        let id: Located<String>
        let version: ModuleVersion
        let kit: Int
        let library: Located<String>?
        let plannerCode: String?
        let partner: Located<String>
        let isBookable: Bool
        let leg: Node

        static let record = Record<Head>(
            Head.init,
            Field("module", Shape<String>.name.located, "its id, as in return-visa", \.id),
            Field("version", .moduleVersion, "its version, as in 1.0.0", \.version),
            Field("kit", kit, "the version of the kit it is written for", \.kit),
            .optional("library", library.located, "its library, as in libReturnVisa.so", \.library),
            .optional("planner-code", plannerCode, "the IND planner's code, as in TKV", \.plannerCode),
            Field("partner", Shape<String>.name.located, "the partner that gives it", \.partner),
            Field("bookable", .yesNo, default: true, "whether it can be booked", \.isBookable),
            Field("leg", .later(LegTerms.shape([], broken: []).schema), "how long a leg takes", \.leg))

        private static let kit = Shape<Int>.integer().checked { written in
            written == ModuleManifest.kit
                ? nil
                : Problem(
                    "wrong-kit", "this program has kit \(ModuleManifest.kit)", fix: "write `\(ModuleManifest.kit)`")
        }

        private static let library = Shape<String>.text(most: 64, pattern: "^lib[A-Za-z0-9]+\\.so$").checked {
            written in
            let name = written.dropFirst(3).dropLast(3)
            let isName =
                !name.isEmpty
                && name.utf8.allSatisfy { byte in
                    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                }
            return written.hasPrefix("lib") && written.hasSuffix(".so") && isName
                ? nil : Problem("invalid-library", "`\(written)` is no library's name", fix: "as in libReturnVisa.so")
        }

        private static let plannerCode = Shape<String>.text(least: 2, most: 8, pattern: "^[A-Z]{2,8}$").checked {
            written in
            written.utf8.allSatisfy { (65...90).contains($0) }
                ? nil : Problem("invalid-code", "`\(written)` is no planner code", fix: "capital letters, as in BIO")
        }
    }

    /// What the module says.
    struct Body: Sendable {
        let uses: [Located<String>]
        let settings: [SettingDeclaration]
        let facts: [FactDeclaration]
        let outcomes: [OutcomeDeclaration]
        let decisions: [Node]
        let bring: [Node]
        let steps: [Node]
        let records: [RecordDeclaration]
        let clocks: [Node]
        let countsAs: String?
        let retention: CaseRetention?
        let texts: [Keyed<[Keyed<Located<String>>]>]
        let examples: [Node]

        static let record = Record<Body>(
            Body.init,
            Field("use", Shape<String>.name.located.list(), default: [], "national lists and tables it reads", \.uses),
            Field(
                "settings", SettingDeclaration.shape.list(), default: [], "what national.yaml and a centre may set",
                \.settings),
            Field("facts", FactDeclaration.shape.list(), default: [], "what a decision may read", \.facts),
            Field("outcomes", OutcomeDeclaration.shape.list(), default: [], "what a decision may say", \.outcomes),
            Field("decisions", nodes(DecisionTable.schema(.named)), default: [], "dated decision tables", \.decisions),
            Field("bring", nodes(BringItem.shape(in: bare).schema), default: [], "what to bring", \.bring),
            Field("steps", nodes(StepDeclaration.shape(in: bare).schema), default: [], "the steps of a case", \.steps),
            Field("records", RecordDeclaration.shape.list(), default: [], "what is written down", \.records),
            Field(
                "clocks", nodes(ClockDeclaration.shape([], broken: []).schema), default: [], "terms that run on a case",
                \.clocks),
            .optional("counts-as", .name, "what the figures count its visits as", \.countsAs),
            .optional("retention", CaseRetention.shape, "how long its cases are kept", \.retention),
            Field(
                "texts", Shape<String>.text(least: 1, most: 2_000).located.map().map(), default: [],
                "texts by language and name", \.texts),
            Field("examples", nodes(ExampleReader.schema), default: [], "its tests", \.examples))

        private static let bare = Vocabulary()

        private static func nodes(_ schema: Schema) -> Shape<[Node]> { Shape<Node>.later(schema).list() }
    }

    let head: Head
    let body: Body

    static let shape = Record<WrittenManifest>(
        Head.record, Body.record, { WrittenManifest(head: $0, body: $1) }, { ($0.head, $0.body) }
    ).shape("ModuleManifest", "a service module's module.yaml")

    static var keys: [String] { Head.record.names + Body.record.names }

    /// The body alone, where the head could not be read and was reported.
    static func body(of node: Node) -> Body? {
        guard case .map(let entries) = node.content else { return nil }
        var again = Reading(keepsGoing: true)
        let part = Node(.map(entries.filter { Body.record.names.contains($0.key) }), range: node.range)
        return Body.record.shape().read(part, &again)
    }
}
