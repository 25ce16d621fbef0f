/// A configuration as it was put in force; the highest number is the one in force.
package struct Revision: Hashable, Sendable {
    /// 1 for the first, then one more each time.
    package var number: Int64
    /// When it was put in force, in milliseconds since 1970.
    package var created: Int64
    /// What names its content, in hexadecimal.
    package var digest: String
    /// Its content: centre files, manifests, library digests, as the caller writes them.
    package var body: [UInt8]

    /// A revision.
    package init(number: Int64, created: Int64, digest: String, body: [UInt8]) {
        self.number = number
        self.created = created
        self.digest = digest
        self.body = body
    }

    /// Stores it; a number that is taken throws.
    package func insert(in transaction: any Transaction) throws {
        try transaction.execute(Self.insert, [.integer(number), .integer(created), .text(digest), .blob(body)])
    }

    /// The revision in force, or `nil` in a new database.
    package static func latest(in transaction: any Transaction) throws -> Revision? {
        try transaction.row(latest).map(revision)
    }

    /// A revision by its number.
    package static func find(_ number: Int64, in transaction: any Transaction) throws -> Revision? {
        try transaction.row(find, [.integer(number)]).map(revision)
    }

    /// Numbers, times and digests, newest first, with empty bodies.
    package static func list(limit: Int = 100, in transaction: any Transaction) throws -> [Revision] {
        try transaction.rows(list, [.int(limit)]).map {
            Revision(number: try $0.integer(0), created: try $0.integer(1), digest: try $0.text(2), body: [])
        }
    }

    private static func revision(_ row: Row) throws -> Revision {
        Revision(
            number: try row.integer(0), created: try row.integer(1), digest: try row.text(2), body: try row.blob(3))
    }

    /// Its table.
    static let tables = [
        Statement(
            """
            CREATE TABLE revisions (
                number BIGINT NOT NULL PRIMARY KEY, created BIGINT NOT NULL, digest TEXT NOT NULL, body {blob} NOT NULL)
            """)
    ]

    private static let insert = Statement(
        "INSERT INTO revisions (number, created, digest, body) VALUES ($1, $2, $3, $4)")
    private static let latest = Statement(
        "SELECT number, created, digest, body FROM revisions ORDER BY number DESC LIMIT 1")
    private static let find = Statement("SELECT number, created, digest, body FROM revisions WHERE number = $1")
    private static let list = Statement("SELECT number, created, digest FROM revisions ORDER BY number DESC LIMIT $1")

    /// Its statements.
    static let statements = [insert, latest, find, list]
}
