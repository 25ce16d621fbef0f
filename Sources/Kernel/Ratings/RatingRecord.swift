import Ledger
import Operations

/// That a group rated a visit; what it answered is sealed under the key of the visit's first person.
struct RatingRecord: Hashable, Sendable {
    let visit: String
    let group: SurveyGroup
    let ratedAt: Instant
    /// The keyed hash of what was sent, by which a repeat is known.
    let digest: [UInt8]

    /// The field of the visit's first person under which the answers are sealed.
    var field: String { "rating/\(visit)/\(group.rawValue)" }

    /// Stores it; `false` where the group has rated the visit already.
    func insert(in transaction: any Transaction) throws -> Bool {
        try transaction.change(
            Self.insert,
            [.text(visit), .text(group.rawValue), .integer(ratedAt.milliseconds), .blob(digest)]) == 1
    }

    static func find(
        _ visit: String, by group: SurveyGroup, in transaction: any Transaction
    ) throws -> RatingRecord? {
        try transaction.row(find, [.text(visit), .text(group.rawValue)]).map { row in
            RatingRecord(
                visit: visit, group: group, ratedAt: Instant(milliseconds: try row.integer(0)),
                digest: try row.blob(1))
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE ratings (
                visit TEXT NOT NULL, asked TEXT NOT NULL, rated BIGINT NOT NULL, digest {blob} NOT NULL,
                PRIMARY KEY (visit, asked)) {keyed}
            """)
    ]
    private static let insert = Statement(
        "INSERT INTO ratings (visit, asked, rated, digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
    private static let find = Statement("SELECT rated, digest FROM ratings WHERE visit = $1 AND asked = $2")

    static let statements = [insert, find]
}
