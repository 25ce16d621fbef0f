import Ledger
import Operations
import ServiceKit

/// A slot that is kept until it expires.
struct HoldRecord: Hashable, Sendable {
    let id: String
    let centre: String
    let day: Day
    let bundle: String
    let legs: [PlacedLeg]
    /// Who keeps it: a token's name, or `anonymous`.
    let keeper: String
    let expiresAt: Instant

    /// Who holds the ticks of one of its legs.
    func holder(_ leg: Int) -> String { "hold:\(id)/\(leg)" }

    func insert(in transaction: any Transaction) throws {
        // Fields of a leg are names and numbers, none of which has a colon, a comma or a semicolon.
        let legs = legs.map { leg in
            [
                leg.service, leg.partner, leg.desk, leg.site ?? "", String(leg.ticks.lowerBound),
                String(leg.ticks.upperBound), leg.persons.map(String.init).joined(separator: ","),
            ].joined(separator: ":")
        }
        try transaction.execute(
            Self.insert,
            [
                .text(id), .text(centre), .int(day.number), .text(bundle), .text(legs.joined(separator: ";")),
                .text(keeper), .integer(expiresAt.milliseconds),
            ])
    }

    static func delete(_ id: String, in transaction: any Transaction) throws {
        try transaction.execute(delete, [.text(id)])
    }

    static func all(in transaction: any Transaction) throws -> [HoldRecord] {
        try transaction.rows(all).map { row in
            let legs = try row.text(4).split(separator: ";").map { text in
                let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
                guard parts.count == 7, let start = Int(parts[4]), let end = Int(parts[5]), start < end else {
                    throw LedgerError.column("legs")
                }
                return PlacedLeg(
                    persons: parts[6].split(separator: ",").compactMap { Int($0) }, service: parts[0],
                    partner: parts[1], desk: parts[2], site: parts[3].isEmpty ? nil : parts[3], ticks: start..<end)
            }
            return HoldRecord(
                id: try row.text(0), centre: try row.text(1), day: Day(number: try row.int(2)), bundle: try row.text(3),
                legs: legs, keeper: try row.text(5), expiresAt: Instant(milliseconds: try row.integer(6)))
        }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE holds (
                id TEXT NOT NULL PRIMARY KEY, centre TEXT NOT NULL, day BIGINT NOT NULL, bundle TEXT NOT NULL,
                legs TEXT NOT NULL, keeper TEXT NOT NULL, expires BIGINT NOT NULL)
            """)
    ]
    private static let insert = Statement(
        "INSERT INTO holds (id, centre, day, bundle, legs, keeper, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)")
    private static let delete = Statement("DELETE FROM holds WHERE id = $1")
    private static let all = Statement("SELECT id, centre, day, bundle, legs, keeper, expires FROM holds ORDER BY id")

    static let statements = [insert, delete, all]
}
