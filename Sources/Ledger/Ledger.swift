import Foundation

/// An opened installation: its store with every table there, its vault, and its files outside the database.
package struct Ledger: Sendable {
    /// The engine; hand it to a `Writer`, which then owns and closes it.
    package let store: any Store
    /// The sealed persons and texts.
    package let vault: Vault
    /// What the database is.
    package let installation: Installation
    /// Where the files lie.
    package let files: LedgerFiles
    /// The journal's signed heads.
    package let heads: HeadsLog
    /// The ledger of erasures.
    package let erasures: ErasureLog
    /// Whether the database was empty until now.
    package let isNew: Bool
    /// Whether the master key was made just now; people are told where it lies and to keep a copy elsewhere.
    package let madeKey: Bool
    /// How many persons the ledger of erasures erased anew, as after a restore.
    package let replayedErasures: Int

    /// Opens an installation, or makes one in an empty database.
    ///
    /// - Parameters:
    ///   - files: Where it lies.
    ///   - kind: What it is or is to be; `nil` takes what it is, production for a new one.
    ///   - migrations: The tables beyond the Ledger's own, versions from 100.
    ///   - now: The time, in milliseconds since 1970.
    ///   - open: Opens the engine; SQLite by default.
    package static func open(
        _ files: LedgerFiles, kind: Installation.Kind? = nil, migrations: [Migration] = [], now: Int64,
        store open: (LedgerFiles) throws -> any Store = { try SQLiteStore(path: $0.database) }
    ) throws -> Ledger {
        let store = try open(files)
        do {
            return try prepare(store, files, kind, migrations, now)
        } catch {
            try? store.close()
            throw error
        }
    }

    /// Starts the one writer of this installation.
    package func writer<State: Sendable>(
        published: @escaping @Sendable (State, [JournalEntry]) -> Void = { _, _ in },
        rebuild: @escaping @Sendable (any Transaction) throws -> State
    ) throws -> Writer<State> {
        try Writer(store: store, heads: heads, published: published, rebuild: rebuild)
    }

    /// Checks the whole journal against itself and the signed heads; throws `LedgerError.journal` at the first fault.
    package func verifyJournal() throws -> JournalVerifier {
        try Journal.verify(store, signed: try HeadsLog.read(files.heads, trusting: heads.publicKey))
    }

    /// The Ledger's own tables; the Kernel's migrations follow.
    package static let migrations = [
        Migration(
            version: 1, name: "ledger",
            statements: Journal.tables + Persons.tables + Installation.tables + Idempotency.tables + Occupancy.tables
                + MemberOccupancy.tables + Due.tables + OutboxMessage.tables + Revision.tables + Plan.tables),
        Migration(version: 2, name: "messages that are told", statements: OutboxMessage.remade),
        Migration(version: 3, name: "tallies", statements: Tallies.tables),
        Migration(version: 4, name: "answers in the order of their times", statements: Idempotency.remade),
    ]

    /// Every statement of the Ledger that runs against these tables, for the tests that prepare them on each engine.
    package static let statements: [Statement] =
        Migration.statements + Journal.statements + Persons.statements + Installation.statements
        + Idempotency.statements + Occupancy.statements + MemberOccupancy.statements + Due.statements
        + OutboxMessage.statements + Revision.statements + Plan.statements + Tallies.statements

    private static func prepare(
        _ store: any Store, _ files: LedgerFiles, _ kind: Installation.Kind?, _ migrations: [Migration], _ now: Int64
    ) throws -> Ledger {
        precondition(migrations.allSatisfy { $0.version >= 100 }, "versions under 100 are the Ledger's")
        try Migration.apply(Self.migrations + migrations, to: store, now: now)
        let found = try store.read(within: nil) { try Installation.find(in: $0) }
        if let found, let kind, found.kind != kind { throw LedgerError.otherKind(found.kind) }
        let (master, madeKey) = try masterKey(files, found)
        let installation =
            try found
            ?? Installation(
                kind: kind ?? .production, created: now, keyID: master.id, root: try Vault.makeRoot(master))
        if found == nil { try store.write { try installation.insert(in: $0) } }
        let vault = try Vault(master: master, wrappedRoot: installation.root)
        let erasures = ErasureLog(path: files.erased)
        return Ledger(
            store: store, vault: vault, installation: installation, files: files,
            heads: try HeadsLog(path: files.heads, key: vault.signing), erasures: erasures, isNew: found == nil,
            madeKey: madeKey, replayedErasures: try erasures.replay(in: store))
    }

    private static func masterKey(
        _ files: LedgerFiles, _ installation: Installation?
    ) throws -> (MasterKey, made: Bool) {
        guard let installation else {
            if FileManager.default.fileExists(atPath: files.key) { return (try MasterKey(path: files.key), false) }
            let key = MasterKey()
            try key.write(to: files.key)
            return (key, true)
        }
        return (try KeyRotation.current(files, id: installation.keyID), false)
    }
}
