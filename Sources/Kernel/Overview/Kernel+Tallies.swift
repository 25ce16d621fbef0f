import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/overview/tallies`: what figures are made of, with the entry up to which it was counted.
    func listTallies(_ call: Call<TalliesAsked>) throws(Operations.Refusal) -> TallyPage {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        try checkFigures(of: centre.id, for: call.principal, isForOfficers: false)
        let after = try asked.after.map { text throws(Operations.Refusal) in try place(text) }
        return try read { transaction in
            let kept = try Tallies.page(centre.id, after: after, limit: asked.limit + 1, in: transaction)
            let shown = kept.prefix(asked.limit)
            return TallyPage(
                sequence: Int(try Journal.sequence(of: centre.id, in: transaction)),
                tallies: shown.map {
                    Tally(
                        span: $0.span.text, figure: $0.cell.figure, dimension: $0.cell.dimension,
                        bucket: $0.cell.bucket, amount: $0.amount)
                },
                next: kept.count > asked.limit ? shown.last.map(Self.cursor) : nil)
        }
    }

    private static func cursor(_ tally: Tallies.Kept) -> String {
        "\(tally.span.stored)|\(tally.cell.figure)|\(tally.cell.dimension)|\(tally.cell.bucket)"
    }

    private func place(_ cursor: String) throws(Operations.Refusal) -> Tallies.Kept {
        let parts = cursor.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let bucket = Int(parts[3]) else {
            throw Operations.Refusal([
                InputFinding(
                    "invalid-cursor", at: "/after", in: .query, "this is no place in the list",
                    fix: "take `next` of the page before")
            ])
        }
        return Tallies.Kept(
            span: TallySpan(stored: parts[0]),
            cell: TallyCell(figure: parts[1], dimension: parts[2], bucket: bucket), amount: 0)
    }
}
