import Calendars
import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Compiles one centre from its layers and checks everything that the layers can be checked for together.
struct CentreCompiler {
    let national: LayerFile?
    let profile: LayerFile?
    let own: LayerFile
    let modules: [String: ModuleManifest]
    var diagnostics: [Diagnostic] = []

    /// The layers, the lowest first.
    private var layers: [LayerFile] { [national, profile, own].compactMap(\.self) }

    mutating func compile(_ id: String) -> Centre? {
        let identity = own.layer.identity
        guard let clock = clock() else { return nil }
        let agreements = Timeline(
            layers.last { !$0.layer.organisation.agreements.isEmpty }?.layer.organisation.agreements ?? [],
            of: "agreements", start: nil, &diagnostics)
        let start = agreements.entries.first?.validity.period.from
        if agreements.entries.isEmpty {
            diagnostics.append(
                Diagnostic(
                    "no-agreement", at: own.place(of: "centre"),
                    "the centre has no agreement, so nothing can be booked",
                    fix: "add `agreements:` with the day it begins"))
        }
        let lists = catalogue(\.common.lists, start) { $0.name }
        return Centre(
            id: id,
            name: identity.name ?? id,
            labels: identity.labels,
            languages: inherited { $0.identity.languages.isEmpty ? nil : $0.identity.languages } ?? ["en"],
            clock: clock,
            contact: identity.contact,
            agreements: agreements,
            sites: catalogue(\.organisation.sites, start) { $0.name },
            partners: catalogue(\.organisation.partners, start) { $0.name },
            municipalities: catalogue(\.organisation.municipalities, start) { $0.code },
            desks: catalogue(\.organisation.desks, start) { $0.name },
            opening: catalogue(\.organisation.opening, start) { Centre.openingKey($0.partner.value, $0.site?.value) },
            closures: layers.flatMap(\.layer.organisation.closures),
            holidays: catalogue(\.common.holidays, start) { $0.name },
            admission: admission(start, lists),
            services: services(start),
            bundles: bundles(start, lists),
            booking: booking(start),
            lists: lists,
            tables: catalogue(\.common.tables, start) { $0.name },
            stock: catalogue(\.offer.stock, start) { $0.kind.value },
            reminders: catalogue(\.offer.reminders, start) { $0.name },
            questions: catalogue(
                layers.map { file in file.layer.offer.survey.filter { $0.question != nil } }, start
            ) {
                $0.question ?? ""
            },
            surveys: catalogue(layers.map { file in file.layer.offer.survey.filter { $0.survey != nil } }, start) {
                $0.survey?.rawValue ?? ""
            },
            inert: Centre.Inert(
                fees: catalogue(\.offer.fees, start) { $0.service.value },
                retention: catalogue(\.offer.retention, start) { $0.what.rawValue },
                limits: catalogue(\.organisation.limits, start) { $0.name }),
            texts: texts(),
            modules: modules)
    }

    private func inherited<Value>(_ get: (Layer) -> Value?) -> Value? {
        layers.reversed().compactMap { get($0.layer) }.first
    }

    private mutating func clock() -> LocalClock? {
        guard let zone = inherited(\.identity.timeZone) else {
            diagnostics.append(
                Diagnostic(
                    "missing-key", at: own.place(of: "centre"), "`time-zone` is missing", fix: "Europe/Amsterdam"))
            return nil
        }
        guard let clock = LocalClock(zone: zone.value) else {
            diagnostics.append(
                Diagnostic(
                    "unknown-zone", at: zone.place, "`\(zone.value)` is no time zone",
                    fix: "a name of the IANA database: Europe/Amsterdam"))
            return nil
        }
        return clock
    }

    // What a layer below states holds always; the centre's own entries begin with its first agreement.
    private func start(of file: LayerFile, _ start: Day?) -> Day? {
        file.layer.kind == .national ? nil : start
    }

    private mutating func catalogue<Value>(
        _ section: KeyPath<Layer, [Dated<Value>]>, _ start: Day?, key: (Value) -> String
    ) -> Catalogue<Value> {
        catalogue(layers.map { $0.layer[keyPath: section] }, start, key: key)
    }

    private mutating func catalogue<Value>(
        _ entries: [[Dated<Value>]], _ start: Day?, key: (Value) -> String
    ) -> Catalogue<Value> {
        let starts = layers.map { self.start(of: $0, start) }
        return Catalogue(zip(entries, starts).map { (entries: $0, start: $1) }, key: key, &diagnostics)
    }

    private mutating func booking(_ start: Day?) -> Timeline<BookingTerms> {
        guard let file = layers.last(where: { !$0.layer.offer.booking.isEmpty }) else {
            diagnostics.append(
                Diagnostic(
                    "missing-key", at: own.place(of: "centre"), "no layer says the terms of `booking`",
                    fix: "add `booking:` with horizon, latest, change-until, cancel and no-show-after"))
            return Timeline([], of: "booking", start: nil, &diagnostics)
        }
        return Timeline(
            file.layer.offer.booking, of: "booking", start: self.start(of: file, start), allowsGaps: false, &diagnostics
        )
    }

    // Each layer stays a catalogue of its own, since settings merge by name; national only sets, it does not offer.
    private mutating func services(_ start: Day?) -> [Catalogue<ServiceEntry>] {
        var catalogues: [Catalogue<ServiceEntry>] = []
        if national == nil { catalogues.append(Catalogue([], key: { $0.service.value }, &diagnostics)) }
        for file in layers {
            catalogues.append(
                Catalogue(
                    [(entries: file.layer.offer.services, start: self.start(of: file, start))],
                    key: { $0.service.value }, &diagnostics))
        }
        return catalogues
    }

    private func vocabulary(
        _ lists: Catalogue<NamedList>, facts: [FactDeclaration] = [], outcomes: [String]
    ) -> Vocabulary {
        var kinds: [String: ListKind?] = [:]
        for name in lists.names {
            kinds[name] = lists[name]?.entries.first.map { ListKind(rawValue: $0.kind.rawValue) } ?? nil
        }
        return Vocabulary(facts: facts, lists: kinds, outcomes: outcomes)
    }

    private mutating func admission(_ start: Day?, _ lists: Catalogue<NamedList>) -> Timeline<DecisionTable> {
        guard let file = layers.last(where: { $0.layer.offer.admission != nil }), let node = file.layer.offer.admission
        else { return Timeline([], of: "admission", start: nil, &diagnostics) }
        let table = DecisionTable.shape(.section("admission"), in: vocabulary(lists, outcomes: Admission.outcomes))
        var reading = Reading()
        let tables = reading.at("admission") { table.list(least: 1).read(node, &$0) } ?? []
        diagnostics += reading.diagnostics
        diagnostics += tables.flatMap(\.diagnostics)
        return Timeline(
            tables.map { Dated($0, $0.validity) }, of: "admission", start: self.start(of: file, start), &diagnostics)
    }

    private mutating func bundles(_ start: Day?, _ lists: Catalogue<NamedList>) -> Catalogue<Bundle> {
        var compiled: [[Dated<Bundle>]] = []
        for file in layers {
            var entries: [Dated<Bundle>] = []
            for entry in file.layer.offer.bundles {
                // Beside the kernel's facts a leg may hang on what its services ask of people; one name is one fact.
                let told = entry.legs.compactMap { modules[$0.service.value] }.flatMap(\.facts)
                    .filter { $0.knownBy == .client || $0.knownBy == .officer }
                let vocabulary = vocabulary(lists, facts: told, outcomes: [])
                var legs: [Bundle.Leg] = []
                for leg in entry.legs {
                    var reading = Reading()
                    let when = leg.when.flatMap { Conditions.read($0, in: vocabulary, &reading) }
                    diagnostics += reading.diagnostics
                    legs.append(Bundle.Leg(service: leg.service.value, when: when))
                }
                entries.append(Dated(Bundle(entry: entry.value, legs: legs), entry.validity))
            }
            compiled.append(entries)
        }
        return catalogue(compiled, start) { $0.entry.name }
    }

    private func texts() -> [String: [String: String]] {
        var texts: [String: [String: String]] = [:]
        for file in layers {
            for language in file.layer.texts {
                for text in language.value { texts[language.key, default: [:]][text.key] = text.value.value }
            }
        }
        return texts
    }
}

/// What an admission table may say.
package enum Admission {
    /// The party may come.
    package static let welcome = "welcome"
    /// The party may not come; `because` and `instead` tell why and what then.
    package static let refused = "refused"
    static let outcomes = [welcome, refused]
}
