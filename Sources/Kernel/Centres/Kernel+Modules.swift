import Blueprint
import Calendars
import Diagnostics
import Modules
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /modules`.
    func listModules() -> ModuleList {
        let configuration = state.configuration
        let modules = configuration.blueprint.modules.sorted { $0.key < $1.key }
        return ModuleList(modules: modules.map { line($0.value, configuration, "en") })
    }

    /// `GET /modules/{module}`.
    func showModule(_ call: Call<ModuleNamed>) throws(Refusal) -> ModuleShown {
        let configuration = state.configuration
        guard let module = configuration.blueprint.modules[call.input.module] else {
            throw Refusal(.notFound, "there is no module `\(call.input.module)`")
        }
        let language = call.input.language ?? "en"
        return ModuleShown(
            line: line(module, configuration, language),
            facts: module.facts.map { fact in
                FactLine(
                    fact: fact.name, type: fact.type.rawValue, by: fact.knownBy.rawValue,
                    oneOf: fact.words.isEmpty ? nil : fact.words, standard: fact.standard?.description,
                    text: module.texts[language]?[fact.name])
            },
            outcomes: module.outcomes.map { outcome in
                OutcomeLine(
                    outcome: outcome.name.value, needsVisit: outcome.hasVisit,
                    text: module.texts[language]?[outcome.name.value])
            },
            decisions: module.decisions.map { table in
                DecisionLine(
                    decision: table.name, from: table.validity.period.from, until: table.validity.period.until,
                    source: table.validity.source, assumed: table.validity.assumed, rules: table.rules.count)
            },
            steps: module.steps.map { step in
                ModuleStepLine(
                    step: step.name.value, track: step.track?.value, by: step.by.value, isAtLeg: step.isLegStep,
                    records: step.records.map(\.value), next: step.next.map(\.value), ends: step.ends?.value,
                    text: module.texts[language]?[step.name.value])
            },
            clocks: module.clocks.map { clock in
                var setting: String?
                if case .setting(let name) = clock.term { setting = name }
                return ModuleClockLine(
                    clock: clock.name.value, kind: clock.kind.rawValue,
                    term: clock.term(module.settings([]))?.description ?? "-", setting: setting,
                    starts: module.starting(clock.name.value).map(\.name.value),
                    stops: module.stopping(clock.name.value).map(\.name.value), source: clock.source,
                    assumed: clock.assumed, text: module.texts[language]?[clock.name.value])
            })
    }

    func line(_ module: ModuleManifest, _ configuration: Configuration, _ language: String) -> ModuleLine {
        let id = module.id.value
        return ModuleLine(
            module: id, version: module.version.description, name: module.text(id, in: language),
            partner: module.partner.value, plannerCode: module.plannerCode, isBookable: module.isBookable,
            library: configuration.modules[id]?.digest, trouble: configuration.withheld[id]?.message)
    }
}
