import Calendars
import Ledger
import Operations
import ServiceKit

extension Kernel {
    /// The terms of a case that a side may see, the latest of each name.
    func terms(
        of record: CaseRecord, _ words: ProgressWords, in transaction: any Transaction
    ) throws -> [ProgressTerm] {
        var terms: [ProgressTerm] = []
        for clock in try ClockRecord.list(of: record.id, in: transaction) {
            guard let state = clock.state, words.side.sees(termOf: clock.keeper) else { continue }
            let term = ProgressTerm(
                term: clock.name, text: words.text(clock.name), kind: clock.kind.rawValue, lastDay: clock.dueOn,
                state: state)
            if let index = terms.firstIndex(where: { $0.term == clock.name }) {
                terms[index] = term
            } else {
                terms.append(term)
            }
        }
        return terms
    }

    /// The first day on which a registrar's term ends; `nil` where none runs.
    func firstDue(ofRegistrarIn record: CaseRecord, in transaction: any Transaction) throws -> Day? {
        try ClockRecord.list(of: record.id, in: transaction)
            .filter { $0.isOpen && $0.keeper == StepActor.registrar }.compactMap(\.dueOn).min()
    }
}
