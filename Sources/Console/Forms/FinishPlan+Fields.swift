import Operations
import Shapes

extension FinishPlan {
    /// The word for a person who was not there.
    package static let absent = "absent"

    /// The fields, as far as what is chosen so far asks for them.
    func fields(_ values: [String: String]) -> [FormField] {
        persons.enumerated().flatMap { place, one in fields(of: one, at: place, values) }
    }

    /// The request that a filled form means.
    func act(_ values: [String: String]) -> Act {
        var personal: Set<String> = []
        let results = persons.map { one -> LegResult in
            let id = one.person.person
            guard let option = option(of: one, values) else { return LegResult(person: id, isAbsent: true) }
            let records = option.records.compactMap { record -> Keyed<FactText>? in
                if record.isPersonal { personal.insert(record.record) }
                guard let value = values["\(id).\(record.record)"], !value.isEmpty else { return nil }
                return Keyed(record.record, FinishPlan.value(value, of: record))
            }
            guard option.draws != nil else { return LegResult(person: id, step: option.step, records: records) }
            return LegResult(
                person: id, step: option.step, records: records,
                drawn: values["\(id).drawn"].flatMap { Serial(FinishPlan.plain($0)) }.map { [$0] } ?? [],
                spoiled: FinishPlan.spoiled(values["\(id).spoiled"] ?? "") ?? [])
        }
        return .finish(
            LegResults(visit: row.visit, leg: row.entry.leg, results: results), personal: personal)
    }

    private func fields(of one: Person, at place: Int, _ values: [String: String]) -> [FormField] {
        let id = one.person.person
        let label = persons.count > 1 || one.person.name == nil ? one.person.label : one.person.name ?? id
        let choices =
            one.options.map { FormField.Choice($0.step, $0.text) } + [FormField.Choice(FinishPlan.absent, "Not here")]
        var fields = [
            FormField(
                "\(id).result", label, .choice(choices), value: option(of: one, values)?.step ?? FinishPlan.absent,
                pointer: "/results/\(place)/step")
        ]
        guard let option = option(of: one, values) else { return fields }
        for record in option.records {
            let isOutcome = record.type == "outcome"
            let name = "\(id).\(record.record)"
            var field = FormField(
                name, record.record, FinishPlan.kind(record),
                value: values[name] ?? (isOutcome ? one.assessed ?? "" : ""), isPersonal: record.isPersonal,
                pointer: "/results/\(place)/records/\(record.record)")
            if persons.count > 1 { field.whose = one.person.label }
            fields.append(field)
        }
        if option.draws != nil { fields += serials(of: one, at: place, values) }
        return fields
    }

    // The serial that was drawn, and those that were spoiled before it.
    private func serials(of one: Person, at place: Int, _ values: [String: String]) -> [FormField] {
        let id = one.person.person
        var drawn = FormField(
            "\(id).drawn", "serial", .text(hint: "as printed, NL-V-000101"), value: values["\(id).drawn"] ?? "",
            pointer: "/results/\(place)/drawn")
        var spoiled = FormField(
            "\(id).spoiled", "spoiled", .text(hint: "none, or NL-V-000100 misprint"),
            value: values["\(id).spoiled"] ?? "", isRequired: false, isAsked: true, pointer: "/results/\(place)/spoiled"
        )
        if persons.count > 1 {
            drawn.whose = one.person.label
            spoiled.whose = one.person.label
        }
        return [drawn, spoiled]
    }

    /// What cannot be sent as it was typed, by field.
    func faults(_ values: [String: String]) -> [String: String] {
        var faults: [String: String] = [:]
        for one in persons where option(of: one, values)?.draws != nil {
            let id = one.person.person
            if Serial(FinishPlan.plain(values["\(id).drawn"] ?? "")) == nil {
                faults["\(id).drawn"] = "write letters, hyphens and digits as printed: NL-V-000101"
            }
            if FinishPlan.spoiled(values["\(id).spoiled"] ?? "") == nil {
                let reasons = SpoilReason.allCases.map(\.rawValue).joined(separator: ", ")
                faults["\(id).spoiled"] = "write a serial and why: NL-V-000100 misprint; why is one of \(reasons)"
            }
        }
        return faults
    }

    // A serial as it is typed: small letters are meant as capitals.
    private static func plain(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.uppercased()
    }

    // `NL-V-000100 misprint, NL-V-000103 torn`; `nil` where it cannot be read.
    private static func spoiled(_ text: String) -> [SpoiledSerial]? {
        var all: [SpoiledSerial] = []
        for part in text.split(separator: ",") {
            let words = part.split(separator: " ")
            guard words.count == 2, let serial = Serial(plain(String(words[0]))),
                let because = SpoilReason(rawValue: words[1].lowercased())
            else { return nil }
            all.append(SpoiledSerial(serial, because: because))
        }
        return all
    }

    // The one chosen; before that, of who is here the usual one. Without any, the person was absent.
    private func option(of one: Person, _ values: [String: String]) -> StepOption? {
        let chosen = values["\(one.person.person).result"] ?? (one.person.isHere ? one.options.first?.step : nil)
        return one.options.first { $0.step == chosen }
    }

    private static func kind(_ record: RecordAsked) -> FormField.Kind {
        if let words = record.words, !words.isEmpty { return .choice(words.map { FormField.Choice($0) }) }
        switch record.type {
        case "yes-no": return .choice([FormField.Choice("yes"), FormField.Choice("no")])
        case "day", "day-or-never": return .text(hint: "a day, 2021-03-09")
        case "money": return .text(hint: "euros, 148")
        case "number", "minutes", "months", "years": return .text(hint: "a whole number")
        default: return .text(hint: "")
        }
    }

    private static func value(_ text: String, of record: RecordAsked) -> FactText {
        switch record.type {
        case "money":
            return .text(!text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "." } ? "\(text) euro" : text)
        case "number", "minutes", "months", "years": return Int(text).map(FactText.number) ?? .text(text)
        default: return .text(text)
        }
    }
}
