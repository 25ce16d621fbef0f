package import Ledger

// The ledger's records whose names the API uses too, under names of their own.

/// A proposed configuration as it is stored.
typealias StoredPlan = Plan
/// The head of a journal's chain as the ledger keeps it.
typealias ChainHead = JournalHead
/// All heads as the ledger keeps them.
typealias ChainHeads = JournalHeads
/// Whether a database is real or a rehearsal.
package typealias InstallationKind = Installation.Kind
