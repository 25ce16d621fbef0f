import Ledger
import Operations

/// A case as it is stored: one service for one client, at a step of its module.
struct CaseRecord: Hashable, Sendable {
    let id: String
    let visit: String
    /// The place in the party, from 0.
    let place: Int
    let person: String
    let centre: String
    let service: String
    var step: String
    var since: Instant
    /// What assessment found, such as `photo`, by decision; told at the desk.
    var outcomes: String
    /// What the person brings, by name, separated by spaces.
    var bring: String
    var isEnded: Bool

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .text(visit), .int(place), .text(person), .text(centre), .text(service), .text(step),
                .integer(since.milliseconds), .text(outcomes), .text(bring), .int(isEnded ? 1 : 0),
            ])
    }

    /// Stores its step, and what was found.
    func update(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.update,
            [
                .text(step), .integer(since.milliseconds), .text(outcomes), .text(bring), .int(isEnded ? 1 : 0),
                .text(id),
            ])
    }

    /// Ends the cases of a visit that is cancelled before anyone came.
    static func end(of visit: String, step: String, at instant: Instant, in transaction: any Transaction) throws {
        try transaction.execute(end, [.text(step), .integer(instant.milliseconds), .text(visit)])
    }

    static func list(of visit: String, in transaction: any Transaction) throws -> [CaseRecord] {
        try transaction.rows(list, [.text(visit)]).map { row in
            CaseRecord(
                id: try row.text(0), visit: try row.text(1), place: try row.int(2), person: try row.text(3),
                centre: try row.text(4), service: try row.text(5), step: try row.text(6),
                since: Instant(milliseconds: try row.integer(7)), outcomes: try row.text(8), bring: try row.text(9),
                isEnded: try row.int(10) == 1)
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE cases (
                id TEXT NOT NULL PRIMARY KEY, visit TEXT NOT NULL, place BIGINT NOT NULL, person TEXT NOT NULL,
                centre TEXT NOT NULL, service TEXT NOT NULL, step TEXT NOT NULL, since BIGINT NOT NULL,
                outcomes TEXT NOT NULL, bring TEXT NOT NULL, ended BIGINT NOT NULL)
            """),
        Statement("CREATE INDEX cases_visit ON cases (visit)"),
        Statement("CREATE INDEX cases_person ON cases (person)"),
    ]
    private static let columns = "id, visit, place, person, centre, service, step, since, outcomes, bring, ended"
    private static let insert = Statement(
        "INSERT INTO cases (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    private static let end = Statement(
        "UPDATE cases SET step = $1, since = $2, ended = 1 WHERE visit = $3 AND ended = 0")
    private static let update = Statement(
        "UPDATE cases SET step = $1, since = $2, outcomes = $3, bring = $4, ended = $5 WHERE id = $6")
    private static let list = Statement("SELECT \(columns) FROM cases WHERE visit = $1 ORDER BY place, service")

    static let statements = [insert, end, update, list]
}
