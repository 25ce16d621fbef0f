import Blueprint
import Ledger

extension Kernel {
    /// Counts what was recorded before figures were counted: once, when such an installation is first opened.
    func countJournal(_ state: State, _ context: inout WriteContext) throws {
        var last: Int64 = 0
        while true {
            let page = try Journal.page(after: last, limit: 1_000, in: context.transaction)
            for entry in page {
                guard let clock = state.configuration.blueprint.centres[entry.chain]?.clock,
                    let counted = CountedEntry(entry, clock)
                else { continue }
                context.count(try changes(of: counted, in: context.transaction))
            }
            guard page.count == 1_000, let end = page.last else { break }
            last = end.position
        }
        context.afterCommit { [tallies] in tallies.drop() }
    }
}

extension Kernel {
    /// Where a centre's tallies differ from what its chain tells, counted anew from its first entry.
    package func recounted(_ centre: String) throws -> [Recount.Difference] {
        guard let clock = blueprint.centres[centre]?.clock else { return [] }
        return try ledger.store.read(within: nil) { transaction in
            var recount = Recount()
            var last: Int64 = 0
            while true {
                let page = try Journal.page(of: centre, after: last, limit: 1_000, in: transaction)
                for entry in page { recount.add(CountedEntry(entry, clock)) }
                guard page.count == 1_000, let end = page.last else { break }
                last = end.sequence
            }
            return recount.differences(
                from: try Tallies.page(centre, after: nil, limit: Int(Int32.max), in: transaction))
        }
    }
}
