import Ledger
import Operations
import ServiceKit

/// Something that was done with a visit at the counter, and how everything stood before, so that it can be taken back.
struct VisitAct: Hashable, Sendable {
    /// What was done, by the operation's id.
    enum Kind: String, Sendable {
        case checkIn = "check-in"
        case turn = "take-turn"
        case transfer = "transfer-leg"
        case result = "finish-leg"
        case noShow = "mark-no-show"
    }

    let visit: String
    /// Its place among the visit's acts, from 1.
    let number: Int
    let kind: Kind
    /// The leg it was about; `nil` where about the whole visit.
    var leg: String?
    /// That leg's partner.
    var partner: String?
    /// The local day on which it was recorded.
    let day: Day
    let recorded: Instant
    /// How everything stood before, as JSON; names no person.
    var before: [UInt8]

    /// The field of the visit's first person under which its reason is sealed, or that of taking it back.
    var field: String { "act/\(visit)/\(number)" }

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(visit), .int(number), .text(kind.rawValue), SQLValue(leg), SQLValue(partner), .int(day.number),
                .integer(recorded.milliseconds), .blob(before),
            ])
    }

    /// Marks it as taken back.
    func undo(in transaction: any Transaction) throws {
        try transaction.execute(Self.undo, [.text(visit), .int(number)])
    }

    /// The number of a visit's next act.
    static func next(of visit: String, in transaction: any Transaction) throws -> Int {
        try transaction.row(last, [.text(visit)]).map { try $0.int(0) + 1 } ?? 1
    }

    /// The last act that was not taken back.
    static func standing(of visit: String, in transaction: any Transaction) throws -> VisitAct? {
        try transaction.row(standing, [.text(visit)]).map { row in
            guard let kind = Kind(rawValue: try row.text(2)) else { throw LedgerError.column("kind") }
            return VisitAct(
                visit: try row.text(0), number: try row.int(1), kind: kind, leg: try row.optionalText(3),
                partner: try row.optionalText(4), day: Day(number: try row.int(5)),
                recorded: Instant(milliseconds: try row.integer(6)), before: try row.blob(7))
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE visit_acts (
                visit TEXT NOT NULL, number BIGINT NOT NULL, kind TEXT NOT NULL, leg TEXT, partner TEXT,
                day BIGINT NOT NULL, recorded BIGINT NOT NULL, before {blob} NOT NULL, undone BIGINT NOT NULL,
                PRIMARY KEY (visit, number)) {keyed}
            """)
    ]
    private static let insert = Statement(
        """
        INSERT INTO visit_acts (visit, number, kind, leg, partner, day, recorded, before, undone)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)
        """)
    private static let undo = Statement("UPDATE visit_acts SET undone = 1 WHERE visit = $1 AND number = $2")
    private static let last = Statement(
        "SELECT number FROM visit_acts WHERE visit = $1 ORDER BY number DESC LIMIT 1")
    private static let standing = Statement(
        """
        SELECT visit, number, kind, leg, partner, day, recorded, before FROM visit_acts
        WHERE visit = $1 AND undone = 0 ORDER BY number DESC LIMIT 1
        """)

    static let statements = [insert, undo, last, standing]
}
