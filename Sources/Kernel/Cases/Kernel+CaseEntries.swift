import Ledger
import Operations
import Shapes

extension Kernel {
    /// Adds an entry to a case's history; what tells of the person, and all free text, is sealed under the person's key.
    ///
    /// Refused where the person was erased: nothing can be kept of one who is gone.
    func add(_ entry: CaseEntry, _ details: CaseEntry.Details, of person: String, _ context: WriteContext) throws {
        var entry = entry
        if !details.isEmpty {
            let key: PersonKey
            do {
                key = try ledger.vault.key(of: person, in: context.transaction)
            } catch LedgerError.erased {
                throw Refusal(.conflict, "the person of this case was erased")
            }
            try ledger.vault.put(
                CaseEntry.Details.shape.json(details), field: entry.field, of: key, in: context.transaction)
            entry.isSealed = true
        }
        try entry.insert(in: context.transaction)
    }

    /// What is sealed of an entry; nothing after an erasure.
    func details(
        of entry: CaseEntry, _ key: PersonKey?, in transaction: any Transaction
    ) throws -> CaseEntry.Details {
        guard entry.isSealed, let key,
            let sealed = try ledger.vault.get(field: entry.field, of: key, in: transaction)
        else { return CaseEntry.Details() }
        return try Sealed.read(CaseEntry.Details.shape, sealed.bytes)
    }

    /// A person's key; `nil` after an erasure.
    func keyIfKept(of person: String, in transaction: any Transaction) throws -> PersonKey? {
        do {
            return try ledger.vault.key(of: person, in: transaction)
        } catch LedgerError.erased {
            return nil
        }
    }
}
