import Ledger
import Operations

extension Kernel {
    /// `GET /sponsors/{sponsor}/cases`: how far the cases of its people are, the oldest first.
    func listSponsorCases(_ call: Call<SponsorCasesAsked>) throws(Refusal) -> SponsorCases {
        let asked = call.input
        let state = state
        let sponsor = try sponsor(asked.sponsor, for: call.principal, state)
        return try read { transaction in
            var place = CaseRecord.Place.start
            if let after = asked.after {
                guard let last = try CaseRecord.find(after, in: transaction), last.sponsor == sponsor.id else {
                    throw Refusal([
                        InputFinding("invalid-cursor", at: "/after", in: .query, "this is no case of the sponsor")
                    ])
                }
                place = CaseRecord.Place(last)
            }
            var found: [CaseRecord] = []
            while found.count <= asked.limit {
                let page = try CaseRecord.list(ofSponsor: sponsor.id, after: place, limit: 500, in: transaction)
                found += page.filter { one in asked.state.map { one.state == $0 } ?? !one.isEnded }
                guard page.count == 500, let last = page.last else { break }
                place = CaseRecord.Place(last)
            }
            let shown = found.prefix(asked.limit)
            return SponsorCases(
                cases: try shown.map { try self.shown($0, to: sponsor.id, state, in: transaction) },
                next: found.count > asked.limit ? shown.last?.id : nil)
        }
    }

    private func shown(
        _ record: CaseRecord, to sponsor: String, _ state: State, in transaction: any Transaction
    ) throws -> SponsorCase {
        let visit = try record.visit.flatMap { try VisitRecord.find($0, in: transaction) }
        return SponsorCase(
            progress: try progress(of: record, from: .sponsor([sponsor]), in: nil, state, in: transaction),
            centre: record.centre, visit: record.visit, startsAt: visit?.startsAt)
    }
}

extension CaseRecord.Place {
    /// Behind a case.
    init(_ record: CaseRecord) {
        self.init(openedAt: record.openedAt.milliseconds, id: record.id)
    }
}
