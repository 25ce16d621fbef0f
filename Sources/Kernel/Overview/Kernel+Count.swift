import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// Counts an entry that was just recorded, in its transaction, and tells readers once it is durable.
    func count(_ entry: JournalEntry, _ context: inout WriteContext) throws {
        guard let clock = state.configuration.blueprint.centres[entry.chain]?.clock,
            let counted = CountedEntry(entry, clock)
        else { return }
        let changes = try changes(of: counted, in: context.transaction)
        guard !changes.isEmpty else { return }
        context.count(changes)
        let position = entry.position
        context.afterCommit { [tallies] in tallies.apply(changes, at: position) }
    }

    /// What an entry adds; entries that it takes back are looked up.
    func changes(of entry: CountedEntry, in transaction: any Transaction) throws -> [TallyChange] {
        try Counting.changes(of: entry) { sequence in
            try Journal.entry(chain: entry.centre, sequence: sequence, in: transaction)
                .flatMap { CountedEntry($0, entry.clock) }.map { Counting.changes(of: $0) { _ in [] } } ?? []
        }
    }

    /// The places in the chain of what an act counted, for the entry that takes it back.
    ///
    /// An act's entries follow each other, the one that bears its name last; what fell due in between is not its own,
    /// save a breach of a clock that it started.
    func counted(
        since before: StandingBefore, of visit: VisitRecord, in transaction: any Transaction
    ) throws -> [Int64] {
        guard let since = before.since else { return [] }
        let cases = Set(before.cases.map(\.id))
        var counted: [Int64] = []
        var started: Set<String> = []
        var sequence = since + 1
        while let entry = try Journal.entry(chain: visit.centre, sequence: sequence, in: transaction) {
            let isOfCase = cases.contains(entry.subject)
            switch entry.operation {
            case "finish-leg" where entry.subject == visit.reference,
                "mark-no-show" where entry.subject == visit.reference:
                return counted + [sequence]
            case "do-step" where isOfCase, "stop-clock" where isOfCase, "correct-clock" where isOfCase:
                counted.append(sequence)
            case "start-clock" where isOfCase: started.insert(clockKey(entry))
            case "breach-clock" where isOfCase && started.contains(clockKey(entry)): counted.append(sequence)
            default: break
            }
            sequence += 1
        }
        return counted
    }

    private func clockKey(_ entry: JournalEntry) -> String {
        let body = (try? JSONReader.read(entry.body)) ?? Node(.map([]))
        return "\(entry.subject)/\(body["clock"]?.text ?? "")/\(body["run"]?.text ?? "")"
    }
}
