import Ledger

/// Which visits a sponsor booked itself: of their persons it knows the names, since it told them.
enum SponsorVisit {
    static func insert(_ visit: String, sponsor: String, in transaction: any Transaction) throws {
        try transaction.execute(insert, [.text(visit), .text(sponsor)])
    }

    /// The sponsor that booked a visit; `nil` where someone else did.
    static func sponsor(of visit: String, in transaction: any Transaction) throws -> String? {
        try transaction.row(find, [.text(visit)]).map { try $0.text(0) }
    }

    static let tables = [
        Statement("CREATE TABLE sponsor_visits (visit TEXT NOT NULL PRIMARY KEY, sponsor TEXT NOT NULL) {keyed}")
    ]
    private static let insert = Statement("INSERT INTO sponsor_visits (visit, sponsor) VALUES ($1, $2)")
    private static let find = Statement("SELECT sponsor FROM sponsor_visits WHERE visit = $1")

    static let statements = [insert, find]
}
