import Ledger
import Operations

extension Kernel {
    /// The openings of a booking, each linked to the open case that the booking names for its person and service.
    ///
    /// Only who may have the case goes on with it, and a case that no leg of the visit is for is told as a mistake.
    func link(
        _ openings: [CaseOpening], _ party: [Person], by principal: Principal, in transaction: any Transaction
    ) throws -> [CaseOpening] {
        guard party.contains(where: { !$0.cases.isEmpty }) else { return openings }
        var linked = openings
        var findings: [InputFinding] = []
        for (place, person) in party.enumerated() {
            for (index, id) in person.cases.enumerated() {
                let found = try CaseRecord.find(id, in: transaction)
                guard let found, principal.mayLink(found) else {
                    throw Operations.Refusal(
                        .notAllowed, "only officers of its centre and its sponsor book for a case that is open")
                }
                let wanted = linked.firstIndex {
                    $0.place == place && $0.service == found.service && $0.linking == nil
                }
                guard let wanted else {
                    findings.append(
                        InputFinding(
                            "no-such-leg", at: "/party/\(place)/cases/\(index)",
                            "nothing of this visit is for that case of \(found.service)",
                            fix: "book \(found.service), or leave the case out"))
                    continue
                }
                linked[wanted].linking = id
            }
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        return linked
    }
}

extension Principal {
    // Nobody else learns whether a case exists.
    fileprivate func mayLink(_ record: CaseRecord) -> Bool {
        mayServe(record.centre) || record.sponsor.map(sponsors.contains) ?? false
    }
}
