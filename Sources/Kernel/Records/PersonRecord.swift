import Ledger

/// Which person stands behind a place of a party; who that is, is sealed.
struct PersonRecord: Hashable, Sendable {
    let visit: String
    /// The place in the party, from 0.
    let place: Int
    /// The person's identifier.
    let person: String

    func insert(in transaction: any Transaction) throws {
        try transaction.execute(Self.insert, [.text(visit), .int(place), .text(person)])
    }

    static func list(of visit: String, in transaction: any Transaction) throws -> [PersonRecord] {
        try transaction.rows(list, [.text(visit)]).map {
            PersonRecord(visit: try $0.text(0), place: try $0.int(1), person: try $0.text(2))
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE visit_persons (
                visit TEXT NOT NULL, place BIGINT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (visit, place)) {keyed}
            """),
        Statement("CREATE INDEX visit_persons_person ON visit_persons (person)"),
    ]
    private static let insert = Statement("INSERT INTO visit_persons (visit, place, person) VALUES ($1, $2, $3)")
    private static let list = Statement(
        "SELECT visit, place, person FROM visit_persons WHERE visit = $1 ORDER BY place")

    static let statements = [insert, list]
}
