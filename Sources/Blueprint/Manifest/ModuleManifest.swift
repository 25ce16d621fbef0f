import Diagnostics
package import Rules
package import ServiceKit
package import Shapes

/// What a service is, as its module's `module.yaml` says.
package final class ModuleManifest: Sendable {
    /// The version of the kit that manifests of this program are written for.
    package static let kit = 1

    /// The module's id.
    package let id: Located<String>
    /// Its version.
    package let version: ModuleVersion
    /// Its library's file name; `nil` where the manifest is all.
    package let library: Located<String>?
    /// The IND planner's code for it, `BIO`.
    package let plannerCode: String?
    /// The partner that gives it.
    package let partner: Located<String>
    /// Whether it can be booked; one that cannot is known and checked, not yet given.
    package let isBookable: Bool
    /// How long a leg takes.
    package let leg: LegTerms
    /// National lists and tables that it reads, by their names.
    package let uses: [Located<String>]
    /// What national.yaml and a centre may set.
    package let settings: [SettingDeclaration]
    /// What decisions may read, as declared.
    package let facts: [FactDeclaration]
    /// What decisions may say.
    package let outcomes: [OutcomeDeclaration]
    /// Every table; those of one name hold one after the other.
    package let decisions: [DecisionTable]
    /// The names of what it decides, in order.
    package let decisionNames: [String]
    /// What to bring.
    package let bring: [BringItem]
    /// The steps of a case; it begins at the first.
    package let steps: [StepDeclaration]
    /// What is written down.
    package let records: [RecordDeclaration]
    /// Terms that run on a case.
    package let clocks: [ClockDeclaration]
    /// What the figures count its visits as.
    package let countsAs: String?
    /// How long its cases are kept.
    package let retention: CaseRetention?
    /// Texts by language and name.
    package let texts: [String: [String: String]]
    /// Its tests.
    package let examples: [ModuleExample]
    /// The names that its conditions use.
    package let vocabulary: Vocabulary

    init(
        id: Located<String>, version: ModuleVersion, library: Located<String>?, plannerCode: String?,
        partner: Located<String>, isBookable: Bool, leg: LegTerms, uses: [Located<String>],
        settings: [SettingDeclaration], facts: [FactDeclaration], outcomes: [OutcomeDeclaration],
        decisions: [DecisionTable], bring: [BringItem], steps: [StepDeclaration], records: [RecordDeclaration],
        clocks: [ClockDeclaration], countsAs: String?, retention: CaseRetention?, texts: [String: [String: String]],
        examples: [ModuleExample], vocabulary: Vocabulary
    ) {
        self.id = id
        self.version = version
        self.library = library
        self.plannerCode = plannerCode
        self.partner = partner
        self.isBookable = isBookable
        self.leg = leg
        self.uses = uses
        self.settings = settings
        self.facts = facts
        self.outcomes = outcomes
        self.decisions = decisions
        decisionNames = decisions.reduce(into: []) { names, table in
            if !names.contains(table.name) { names.append(table.name) }
        }
        self.bring = bring
        self.steps = steps
        self.records = records
        self.clocks = clocks
        self.countsAs = countsAs
        self.retention = retention
        self.texts = texts
        self.examples = examples
        self.vocabulary = vocabulary
    }

    /// The table of a name that holds on a day.
    package func table(_ name: String, on day: Day) -> DecisionTable? {
        decisions.first { $0.name == name && $0.validity.period.contains(day) }
    }

    /// Whether an outcome asks a visit.
    package func hasVisit(_ outcome: String) -> Bool {
        outcomes.first { $0.name.value == outcome }?.hasVisit ?? false
    }

    /// A text in a language, else in English, else the name itself; the kernel asks for its own facts.
    package func text(_ name: String, in language: String) -> String {
        texts[language]?[name] ?? KernelFacts.question(name, in: language) ?? texts["en"]?[name]
            ?? KernelFacts.question(name, in: "en") ?? name
    }
}
