import Ledger
import Operations
import ServiceKit

/// A registered sponsor as it is stored.
///
/// Its name stands in clear: the IND's register of recognised sponsors is public (Vreemdelingenwet 2000, article 2g).
struct SponsorRecord: Hashable, Sendable {
    /// Its name in grants, bookings and cases; never another's.
    let id: String
    /// Its name for people.
    var name: String
    /// When the IND recognises it, earliest first; no two share a day.
    var recognition: [Recognition]
    /// Counts changes; the entity tag is made of it.
    var version: Int

    /// The entity tag.
    var tag: String { "v\(version)" }

    /// Stores a new one; `false` where its id is taken.
    func insert(in transaction: any Transaction) throws -> Bool {
        guard try transaction.change(Self.insert, [.text(id), .text(name), .int(version)]) == 1 else { return false }
        try insertPeriods(in: transaction)
        return true
    }

    /// Stores a change; `false` where the version in the table is not the one before.
    func update(in transaction: any Transaction) throws -> Bool {
        let values: [SQLValue] = [.text(name), .int(version), .text(id), .int(version - 1)]
        guard try transaction.change(Self.update, values) == 1 else { return false }
        try transaction.execute(Self.deletePeriods, [.text(id)])
        try insertPeriods(in: transaction)
        return true
    }

    private func insertPeriods(in transaction: any Transaction) throws {
        for one in recognition {
            try transaction.execute(
                Self.insertPeriod,
                [.text(id), .int(one.from.number), SQLValue(one.until?.number), SQLValue(one.source)])
        }
    }

    /// All sponsors.
    static func all(in transaction: any Transaction) throws -> [SponsorRecord] {
        var periods: [String: [Recognition]] = [:]
        for row in try transaction.rows(periodsOfAll) {
            periods[try row.text(0), default: []].append(
                Recognition(
                    from: Day(number: try row.int(1)),
                    until: try row.optionalInteger(2).map { Day(number: Int($0)) }, source: try row.optionalText(3)))
        }
        return try transaction.rows(all).map { row in
            let id = try row.text(0)
            return SponsorRecord(
                id: id, name: try row.text(1), recognition: periods[id] ?? [], version: try row.int(2))
        }
    }

    /// The ids behind one, in their order.
    static func page(after id: String, limit: Int, in transaction: any Transaction) throws -> [String] {
        try transaction.rows(page, [.text(id), .int(limit)]).map { try $0.text(0) }
    }

    static let tables = [
        Statement(
            """
            CREATE TABLE sponsors (sponsor TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, version BIGINT NOT NULL)
            """),
        Statement(
            """
            CREATE TABLE sponsor_recognitions (
                sponsor TEXT NOT NULL, from_day BIGINT NOT NULL, until_day BIGINT, source TEXT,
                PRIMARY KEY (sponsor, from_day)) {keyed}
            """),
    ]
    private static let insert = Statement(
        "INSERT INTO sponsors (sponsor, name, version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
    private static let update = Statement(
        "UPDATE sponsors SET name = $1, version = $2 WHERE sponsor = $3 AND version = $4")
    private static let insertPeriod = Statement(
        "INSERT INTO sponsor_recognitions (sponsor, from_day, until_day, source) VALUES ($1, $2, $3, $4)")
    private static let deletePeriods = Statement("DELETE FROM sponsor_recognitions WHERE sponsor = $1")
    private static let all = Statement("SELECT sponsor, name, version FROM sponsors ORDER BY sponsor")
    private static let periodsOfAll = Statement(
        "SELECT sponsor, from_day, until_day, source FROM sponsor_recognitions ORDER BY sponsor, from_day")
    private static let page = Statement("SELECT sponsor FROM sponsors WHERE sponsor > $1 ORDER BY sponsor LIMIT $2")

    static let statements = [insert, update, insertPeriod, deletePeriods, all, periodsOfAll, page]
}
