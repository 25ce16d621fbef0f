import Foundation

extension Rehearsal {
    /// A leg of an answer, in words: service, persons and local time.
    struct ShownLeg: Hashable {
        let service: String
        let desk: String
        let persons: [String]
        let start: String
        let end: String
    }

    /// Books the one-stop shop.
    func bookBundle(
        _ startsAt: String, _ persons: [String] = OneStopShop.family, bearer: String? = nil, more: String = "",
        key: String = UUID().uuidString
    ) async -> Answer {
        await call(
            "POST", "/centres/maastricht/visits",
            body: Rehearsal.booking(startsAt, persons, more: #","bundle":"one-stop-shop""# + more), bearer: bearer,
            key: key)
    }

    /// Searches for the one-stop shop.
    func searchBundle(
        _ from: String, _ until: String, _ persons: [String] = OneStopShop.family, bearer: String? = nil,
        livesIn: String = "GM0938", limit: Int = 20
    ) async -> Answer {
        await call(
            "POST", "/centres/maastricht/slots/_search",
            body: """
                {"bundle":"one-stop-shop","party":[\(persons.joined(separator: ","))],"livesIn":"\(livesIn)",\
                "from":"\(from)","until":"\(until)","limit":\(limit)}
                """, bearer: bearer)
    }
}

extension Rehearsal.Answer {
    /// The legs of a visit or hold, or of the slot at a place of the list.
    func legs(ofSlot slot: Int? = nil) -> [Rehearsal.ShownLeg] {
        let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let slots = object?["slots"] as? [[String: Any]]
        let holder = slot.flatMap { slots?[$0] } ?? object
        return Rehearsal.Answer.legs(holder)
    }

    /// The legs of every visit of a list, by its reference.
    var legsOfVisits: [String: [Rehearsal.ShownLeg]] {
        let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let visits = object?["visits"] as? [[String: Any]] ?? []
        return visits.reduce(into: [:]) { legs, visit in
            guard let reference = visit["reference"] as? String, visit["state"] as? String != "cancelled" else {
                return
            }
            legs[reference] = Rehearsal.Answer.legs(visit)
        }
    }

    private static func legs(_ holder: [String: Any]?) -> [Rehearsal.ShownLeg] {
        (holder?["legs"] as? [[String: Any]] ?? []).map { leg in
            Rehearsal.ShownLeg(
                service: leg["service"] as? String ?? "", desk: leg["desk"] as? String ?? "",
                persons: leg["persons"] as? [String] ?? [], start: leg["startsAt"] as? String ?? "",
                end: leg["endsAt"] as? String ?? "")
        }
    }
}
