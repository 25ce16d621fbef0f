package import Operations
import ServiceKit
import Shapes

/// What is asked of somebody who has come without an appointment.
package struct WalkInPlan: Sendable {
    /// The centre.
    package let centre: String
    /// Services and bundles, by their words.
    package let services: [FormField.Choice]
    /// Which of the words are bundles.
    package let bundles: Set<String>
    /// The key of the request, so that sending it again makes no second visit.
    package let key: String
    /// Questions that the installation has put, to be answered first.
    package var asked: [Question] = []

    /// What is asked at a place; the first services are those of the desk.
    package init(_ place: Place, desk: String?, key: String) {
        centre = place.centre
        let given = Set(desk.flatMap(place.desk)?.services ?? [])
        let services = place.services.filter { $0.minutes != nil || $0.isBookable }
        let ordered = services.filter { given.contains($0.service) } + services.filter { !given.contains($0.service) }
        self.services =
            ordered.map { FormField.Choice($0.service, $0.name) }
            + place.bundles.map { FormField.Choice($0.bundle, $0.name) }
        bundles = Set(place.bundles.map(\.bundle))
        self.key = key
    }

    /// The fields: what they come for, then the persons one by one, then how to reach them.
    func fields(_ values: [String: String]) -> [FormField] {
        var fields = [
            FormField("service", "comes for", .choice(services), value: values["service"] ?? "", pointer: "/bundle")
        ]
        for place in 0..<count(values) {
            let at = "/party/\(place)"
            func person(_ name: String, _ label: String, _ hint: String = "") -> FormField {
                let key = "p\(place + 1).\(name)"
                return FormField(
                    key, place == 0 ? label : "p\(place + 1) \(label)", .text(hint: hint), value: values[key] ?? "",
                    isPersonal: true, pointer: "\(at)/\(name)")
            }
            fields += [
                person("givenName", "given name"), person("familyName", "family name"),
                person("birthDate", "born", "a day, 1987-05-01"),
                person("nationalities", "nationality", "ISO codes, IN or NL,IN"),
            ]
            fields += asked.filter { ($0.person ?? "p1") == "p\(place + 1)" }.map { question in
                let key = "p\(place + 1).facts.\(question.fact)"
                return FormField(
                    key, question.text, .text(hint: question.fact), value: values[key] ?? "", isPersonal: true,
                    pointer: "\(at)/facts/\(question.fact)")
            }
            if place < 5 {
                let key = "p\(place + 1).more"
                fields.append(FormField(key, "anyone else", .toggle, value: values[key] ?? "no", isAsked: true))
            }
        }
        fields += [
            optional("livesIn", "lives in", "a municipality, GM0935", values),
            optional("phone", "telephone", "", values, at: "/contact/phone"),
            optional("email", "e-mail", "", values, at: "/contact/email"),
            FormField(
                "ownChoice", "although the partner takes no walk-ins", .toggle, value: values["ownChoice"] ?? "no",
                pointer: "/ownChoice"),
        ]
        return fields
    }

    /// The request that a filled form means.
    func act(_ values: [String: String]) -> Act {
        let word = values["service"] ?? ""
        let isBundle = bundles.contains(word)
        let party = (0..<count(values)).map { place -> Operations.Person in
            let id = "p\(place + 1)"
            func text(_ name: String) -> String { values["\(id).\(name)"] ?? "" }
            return Operations.Person(
                person: id, givenName: text("givenName"), familyName: text("familyName"),
                birthDate: Day(text("birthDate")) ?? Day(number: 0),
                nationalities: text("nationalities").split { ", ".contains($0) }.compactMap {
                    Nationality(String($0).uppercased())
                },
                services: isBundle ? nil : [word],
                facts: asked.filter { ($0.person ?? "p1") == id }.map { question in
                    Keyed(question.fact, WalkInPlan.fact(text("facts.\(question.fact)")))
                })
        }
        func given(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
        let contact =
            given("email") != nil || given("phone") != nil
            ? Contact(email: given("email"), phone: given("phone"), language: "en") : nil
        return .walkIn(
            WalkIn(
                centre: centre, bundle: isBundle ? word : nil, party: party, contact: contact,
                livesIn: given("livesIn"), isOwnChoice: values["ownChoice"] == "yes"), key: key)
    }

    /// What cannot be sent as it was typed, by field.
    func faults(_ values: [String: String]) -> [String: String] {
        var faults: [String: String] = [:]
        for place in 0..<count(values) {
            let id = "p\(place + 1)"
            if Day(values["\(id).birthDate"] ?? "") == nil { faults["\(id).birthDate"] = "write a day: 1987-05-01" }
            let codes = (values["\(id).nationalities"] ?? "").split { ", ".contains($0) }
            if codes.isEmpty || codes.contains(where: { Nationality(String($0).uppercased()) == nil }) {
                faults["\(id).nationalities"] = "write two letters: IN; several with commas"
            }
        }
        return faults
    }

    private func count(_ values: [String: String]) -> Int {
        (1...5).first { values["p\($0).more"] != "yes" } ?? 6
    }

    private func optional(
        _ name: String, _ label: String, _ hint: String, _ values: [String: String], at pointer: String? = nil
    ) -> FormField {
        FormField(
            name, label, .text(hint: hint), value: values[name] ?? "", isRequired: false, isPersonal: true,
            pointer: pointer ?? "/\(name)")
    }

    private static func fact(_ text: String) -> FactText {
        if let number = Int(text), String(number) == text { return .number(number) }
        return .text(text)
    }
}
