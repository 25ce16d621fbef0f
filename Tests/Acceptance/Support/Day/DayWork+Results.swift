import Foundation

extension DayWork {
    /// The result of a leg as JSON: what came of it for each of its persons, by chance where more than one thing may.
    func results(of leg: Serving, _ visitor: Visitor) -> String {
        let results = leg.persons.filter { visitor.cases["\($0) \(leg.service)"] != nil }.map { person in
            guard leg.present.contains(person) else { return #"{"person":"\#(person)","absent":true}"# }
            return #"{"person":"\#(person)",\#(result(leg.service, visitor, person))}"#
        }
        return #"{"results":[\#(results.joined(separator: ","))]}"#
    }

    private func result(_ service: String, _ visitor: Visitor, _ person: String) -> String {
        let isBad = happens(\.failures)
        switch service {
        case "information":
            return isBad
                ? step("not-given", #""not-given-because":"no-time""#)
                : step("given", #""talked-about":"\#(dice.pick(["living", "working", "policy", "several"]) ?? "")""#)
        case "welcome-call": return isBad ? step("not-reached", "") : step("advised", "")
        case "fast-track":
            return isBad
                ? step("not-interviewed", #""not-interviewed-because":"documents-missing""#)
                : step("interviewed", #""identity-document":"passport-seen","documents":"complete""#)
        case "biometrics":
            let age = visitor.age(person)
            let captured = age < 6 ? "photo" : age < 12 ? "photo-and-fingerprints" : "full"
            return isBad
                ? step("failed", #""failed-because":"device""#)
                : step("taken", #""captured":"\#(captured)","document-number":"V123AL568""#)
        case "residence-document":
            // A card that has not come cannot be handed out.
            guard let card = visitor.card else {
                return step("not-handed-out", #""not-handed-out-because":"not-here""#)
            }
            return step("handed-out", #""document-number":"\#(card)","zone-read":"yes""#)
        case "residence-sticker":
            return isBad
                ? step("not-placed", #""not-placed-because":"no-passport""#)
                : step("placed", #""valid-until":"2022-12-31","labour-text":"with-permit""#, draws: service)
        case "return-visa":
            return isBad
                ? step("refused", #""refused-because":"no-ground""#)
                : step(
                    "granted", #""valid-until":"2022-03-31","entries":"single","fee-paid":"148 euro""#,
                    draws: service)
        default: return step("done", "")
        }
    }

    // A step with its records; what is drawn comes from the partner's keep, now and then after one was spoiled.
    private func step(_ name: String, _ records: String, draws kind: String? = nil) -> String {
        let step = #""step":"\#(name)","records":{\#(records)}"#
        guard let kind else { return step }
        var spoiled = ""
        if happens(\.spoils) {
            spoiled = #","spoiled":[{"serial":"\#(serial(kind))","because":"misprint"}]"#
            unsigned += 1
            count("spoiled")
        }
        count("drawn \(kind)")
        return step + #","drawn":["\#(serial(kind))"]"# + spoiled
    }

    // The next serial of a kind.
    private func serial(_ kind: String) -> String {
        drawn[kind, default: 0] += 1
        return DayWork.serial(kind, drawn[kind] ?? 0)
    }

    /// A serial of a kind by its number.
    static func serial(_ kind: String, _ number: Int) -> String {
        let text = String(number)
        return (kind == "return-visa" ? "TV-" : "NL-V-") + String(repeating: "0", count: 6 - text.count) + text
    }

    /// Receives blank documents, by two officers.
    func stockUp(_ count: Int = 2000) async throws {
        for kind in ["residence-sticker", "return-visa"] {
            let body = """
                {"kind":"\(kind)","ranges":[{"first":"\(DayWork.serial(kind, 1))","last":"\(DayWork.serial(kind, count))"}],\
                "second":"\(staff.second)"}
                """
            let received = try await call(
                "POST", "/centres/maastricht/stock/receipts", body: body, bearer: staff.ind)
            if received.status != 200 { fault("receive", received) }
        }
    }
}
