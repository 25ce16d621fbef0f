import Ledger
import Operations

/// That a leg is done, and with which request: the very same again is answered alike.
struct LegResultRecord: Hashable, Sendable {
    let visit: String
    let leg: String
    /// The keyed hash of the request.
    let digest: [UInt8]
    let happened: Instant
    let recorded: Instant
    /// Who was attended to, by places in the party.
    let attended: Set<Int>

    /// Stores it; `false` where the leg has a result already.
    func insert(in transaction: any Transaction) throws -> Bool {
        try transaction.change(
            Self.insert,
            [
                .text(visit), .text(leg), .blob(digest), .integer(happened.milliseconds),
                .integer(recorded.milliseconds), .text(attended.sorted().map(String.init).joined(separator: ",")),
            ]) == 1
    }

    /// The hash of the request that a leg was done with.
    static func digest(of visit: String, _ leg: String, in transaction: any Transaction) throws -> [UInt8]? {
        try transaction.row(find, [.text(visit), .text(leg)]).map { try $0.blob(0) }
    }

    /// Who of a visit was attended to at any of its legs, by places in the party.
    static func attended(of visit: String, in transaction: any Transaction) throws -> Set<Int> {
        Set(
            try transaction.rows(places, [.text(visit)]).flatMap { row in
                try (row.optionalText(0) ?? "").split(separator: ",").compactMap { Int($0) }
            })
    }

    /// Takes a leg's result away, so that another may be told.
    static func delete(of visit: String, _ leg: String, in transaction: any Transaction) throws {
        try transaction.execute(delete, [.text(visit), .text(leg)])
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE leg_results (
                visit TEXT NOT NULL, leg TEXT NOT NULL, digest {blob} NOT NULL, happened BIGINT NOT NULL,
                recorded BIGINT NOT NULL, PRIMARY KEY (visit, leg)) {keyed}
            """)
    ]
    /// What the table has since figures are counted.
    static let counted = [Statement("ALTER TABLE leg_results ADD COLUMN attended TEXT")]

    private static let insert = Statement(
        """
        INSERT INTO leg_results (visit, leg, digest, happened, recorded, attended) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING
        """)
    private static let find = Statement("SELECT digest FROM leg_results WHERE visit = $1 AND leg = $2")

    private static let places = Statement("SELECT attended FROM leg_results WHERE visit = $1")
    private static let delete = Statement("DELETE FROM leg_results WHERE visit = $1 AND leg = $2")

    static let statements = [insert, find, places, delete]
}
