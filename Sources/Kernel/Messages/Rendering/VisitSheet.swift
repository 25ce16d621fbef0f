import Blueprint
import Calendars
import Modules
import Operations
import Rules
import ServiceKit
import Timetable

/// The sheet of a visit for the whole party: who goes where and when, what each brings, and what happens and why.
struct VisitSheet {
    let told: MessageTold
    let record: VisitRecord
    let legs: [LegRecord]
    let cases: [CaseRecord]
    let language: MessageLanguage
    let configuration: Configuration
    /// What the party was booked for; `nil` where it can not be read any more.
    let question: SlotQuestion?

    private var centre: Centre { told.centre }

    /// What the texts are filled with.
    var content: [String: Any] {
        var content = told.common(language)
        content["reference"] = record.reference
        content["day"] = language.text(record.day)
        content["start"] = time(record.startsAt)
        content["end"] = time(record.endsAt)
        content["when"] = moment(record.startsAt)
        content["was"] = told.about.from.flatMap { $0 == record.startsAt ? nil : moment($0) }
        content["proposal"] = told.about.proposal.map(moment)
        content["isCancelled"] = record.state == .cancelled
        content["address"] = address
        content["legs"] = legs.filter { $0.state != .cancelled }.map(line)
        let brings = brings
        content["brings"] = brings
        content["hasBrings"] = !brings.isEmpty
        content["findings"] = findings
        content["absent"] = absent
        if let terms = centre.terms(on: record.day) {
            content["late"] = language.text(terms.noShowAfter)
            content["change"] = language.text(terms.changeUntil)
        }
        let coming = Set(legs.flatMap(\.placed.persons))
        let staying = told.party.persons.indices.filter { !coming.contains($0) }
        if !staying.isEmpty, !legs.isEmpty {
            content["stays"] = ["names": language.list(staying.map(told.party.name))]
        }
        return content
    }

    // The texts of modules and centres, in the language of the message.
    private func service(_ name: String) -> String {
        configuration.blueprint.modules[name]?.text(name, in: language.rawValue) ?? name
    }

    private func moment(_ instant: Instant) -> String {
        "\(language.text(centre.clock.day(instant.milliseconds))), \(time(instant))"
    }

    private func time(_ instant: Instant) -> String { language.time(centre.clock.local(instant.milliseconds).minute) }

    private var address: String? {
        let site = legs.lazy.compactMap(\.placed.site).first
        let found = site.flatMap { centre.sites.on(record.day, $0) }?.value ?? centre.sites.on(record.day).first?.value
        return found?.address
    }

    private func line(_ leg: LegRecord) -> [String: Any] {
        let times = LegTimes(centre.clock, leg.day)
        return [
            "from": time(times.start(leg.placed.ticks.lowerBound)),
            "until": time(times.end(leg.placed.ticks.upperBound)),
            "service": service(leg.placed.service),
            "partner": Printed.line(centre.partners.on(leg.day, leg.placed.partner)?.value.title ?? leg.placed.partner),
            "desk": leg.placed.desk,
            "persons": language.list(leg.placed.persons.map(told.party.name)),
        ]
    }

    // Persons that bring the same stand together.
    private var brings: [[String: Any]] {
        let items = told.party.persons.indices.map { place -> [String] in
            var items: [String] = []
            for one in cases where one.place == place {
                for item in one.bring.split(separator: " ").map(String.init) {
                    let text = configuration.blueprint.modules[one.service]?.text(item, in: language.rawValue) ?? item
                    if !items.contains(text) { items.append(text) }
                }
            }
            return items
        }
        return grouped(items.enumerated().filter { !$1.isEmpty }.map { ($0, $1) }).map { persons, items in
            ["persons": persons, "items": items.map { ["item": Printed.line($0)] }]
        }
    }

    // What assessment finds for each person on the day of the visit, also for who need not come, and why.
    private var findings: [[String: Any]] {
        guard let question, let wanted = question.wanted(on: record.day) else { return [] }
        let plan = configuration.plan(centre, record.day)
        return wanted.compactMap { wanted in
            let texts = wanted.places.compactMap { place in
                finding(wanted, place, question, plan).map { (place, $0) }
            }
            guard !texts.isEmpty else { return nil }
            let groups = grouped(texts).map { ["persons": $0, "text": Printed.line($1)] }
            return ["service": service(wanted.service), "groups": groups]
        }
    }

    private func finding(
        _ wanted: WantedService, _ place: Int, _ question: SlotQuestion, _ plan: DayPlan
    ) -> String? {
        guard place < question.members.count else { return nil }
        let facts = question.facts(of: question.members[place], on: record.day, plan)
        if let when = wanted.when, when.hold(Circumstances(facts: facts, lists: plan.lists)) != true { return nil }
        let code = configuration.modules[wanted.service]?.code
        let assessment = wanted.manifest.assess(
            facts, settings: plan.offers[wanted.service]?.settings ?? wanted.manifest.settings([]), lists: plan.lists,
            code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
        let texts = assessment.verdicts.flatMap { [$0.outcome, $0.because, $0.instead].compactMap(\.self) }
        guard !texts.isEmpty else { return nil }
        return texts.map { wanted.manifest.text($0, in: language.rawValue) }.joined(separator: " ")
    }

    // Places of the party with the same beside them, as names in a list, in the order in which each first stands.
    private func grouped<Value: Equatable>(_ values: [(Int, Value)]) -> [(String, Value)] {
        var groups: [(places: [Int], value: Value)] = []
        for (place, value) in values {
            if let index = groups.firstIndex(where: { $0.value == value }) {
                groups[index].places.append(place)
            } else {
                groups.append(([place], value))
            }
        }
        return groups.map { (language.list($0.places.map(told.party.name)), $0.value) }
    }

    // Who was not there, and for what.
    private var absent: [[String: Any]] {
        told.about.places.map { place in
            let missed = legs.filter { leg in
                leg.placed.persons.contains(place) && (told.about.legs.isEmpty || told.about.legs.contains(leg.leg))
            }
            let services = missed.map { service($0.placed.service) }
            return ["person": told.party.name(place), "services": language.list(services)]
        }
    }
}
