import Ledger
import Operations

/// An open answer of a rating; its words are sealed with the rating.
struct AnswerRecord: Hashable, Sendable {
    let id: String
    let centre: String
    let visit: String
    let group: SurveyGroup
    /// Its place among the answers of the rating, from 0.
    let number: Int
    let question: String
    let partner: String?
    let language: String
    let givenAt: Instant
    /// Whether whoever gave it agreed to its publication.
    let mayPublish: Bool
    var publishedAt: Instant?
    /// Who published it, by the principal's name.
    var publisher: String?

    /// Where it stands.
    var state: AnswerState {
        publishedAt != nil ? .published : mayPublish ? .waiting : .withheld
    }

    /// The field of the visit's first person under which the rating is sealed.
    var field: String { "rating/\(visit)/\(group.rawValue)" }

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.insert,
            [
                .text(id), .text(centre), .text(visit), .text(group.rawValue), .int(number), .text(question),
                SQLValue(partner), .text(language), .integer(givenAt.milliseconds), .int(mayPublish ? 1 : 0),
            ])
    }

    /// Stores that it was published, when and by whom.
    func publish(in transaction: any Transaction) throws {
        try transaction.execute(
            Self.publish, [SQLValue(publishedAt?.milliseconds), SQLValue(publisher), .text(id)])
    }

    static func find(_ id: String, in transaction: any Transaction) throws -> AnswerRecord? {
        try transaction.row(find, [.text(id)]).map(AnswerRecord.init)
    }

    /// Answers at a centre after one that was given at an instant, the oldest first; a question of `nil` is any.
    static func list(
        _ centre: String, question: String?, after: (givenAt: Int64, id: String), limit: Int,
        in transaction: any Transaction
    ) throws -> [AnswerRecord] {
        try transaction.rows(
            ofCentre,
            [.text(centre), .integer(after.givenAt), .text(after.id), .text(question ?? ""), .int(limit)]
        ).map(AnswerRecord.init)
    }

    init(
        id: String, centre: String, visit: String, group: SurveyGroup, number: Int, question: String,
        partner: String?, language: String, givenAt: Instant, mayPublish: Bool
    ) {
        self.id = id
        self.centre = centre
        self.visit = visit
        self.group = group
        self.number = number
        self.question = question
        self.partner = partner
        self.language = language
        self.givenAt = givenAt
        self.mayPublish = mayPublish
    }

    private init(_ row: Row) throws {
        guard let group = SurveyGroup(rawValue: try row.text(3)) else { throw LedgerError.column("asked") }
        self.init(
            id: try row.text(0), centre: try row.text(1), visit: try row.text(2), group: group,
            number: try row.int(4), question: try row.text(5), partner: try row.optionalText(6),
            language: try row.text(7), givenAt: Instant(milliseconds: try row.integer(8)),
            mayPublish: try row.int(9) == 1)
        publishedAt = try row.optionalInteger(10).map { Instant(milliseconds: $0) }
        publisher = try row.optionalText(11)
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE answers (
                id TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, visit TEXT NOT NULL, asked TEXT NOT NULL,
                number BIGINT NOT NULL, question TEXT NOT NULL, partner TEXT, language TEXT NOT NULL,
                given BIGINT NOT NULL, consent BIGINT NOT NULL, published BIGINT, publisher TEXT)
            """),
        Statement("CREATE INDEX answers_centre ON answers (centre, given, id)"),
    ]
    private static let given = "id, centre, visit, asked, number, question, partner, language, given, consent"
    private static let columns = "\(given), published, publisher"
    private static let insert = Statement(
        "INSERT INTO answers (\(given)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    private static let publish = Statement("UPDATE answers SET published = $1, publisher = $2 WHERE id = $3")
    private static let find = Statement("SELECT \(columns) FROM answers WHERE id = $1")
    private static let ofCentre = Statement(
        """
        SELECT \(columns) FROM answers WHERE centre = $1 AND (given > $2 OR (given = $2 AND id > $3))
            AND ($4 = '' OR question = $4)
        ORDER BY given, id LIMIT $5
        """)

    static let statements = [insert, publish, find, ofCentre]
}
