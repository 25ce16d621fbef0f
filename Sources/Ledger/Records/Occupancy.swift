/// Which five minutes of a desk's day are taken, and by what: the primary key lets no two parties have one desk.
package enum Occupancy {
    /// A stretch of a desk's day.
    package struct Place: Hashable, Sendable {
        /// The centre's id.
        package var centre: String
        /// The desk's id.
        package var desk: String
        /// The local day, as days since 1970-01-01.
        package var day: Int
        /// Local wall ticks of five minutes, 0–287.
        package var ticks: Range<Int>

        /// A stretch.
        package init(centre: String, desk: String, day: Int, ticks: Range<Int>) {
            self.centre = centre
            self.desk = desk
            self.day = day
            self.ticks = ticks
        }

        fileprivate var values: [SQLValue] {
            [.text(centre), .text(desk), .int(day), .int(ticks.lowerBound), .int(ticks.upperBound)]
        }
    }

    /// Takes all ticks for a holder (a leg or a hold); `false` when any is taken already, and then the operation throws:
    /// what was taken is rolled back with it.
    package static func take(_ place: Place, holder: String, in transaction: any Transaction) throws -> Bool {
        let values: [SQLValue] = [
            .text(place.centre), .text(place.desk), .int(place.day), .text(holder), .int(place.ticks.lowerBound),
            .int(place.ticks.upperBound),
        ]
        return try transaction.claim(take, values, rows: place.ticks.count)
    }

    /// Gives back what the holder has of a place.
    package static func free(_ place: Place, holder: String, in transaction: any Transaction) throws {
        try transaction.execute(free, place.values + [.text(holder)])
    }

    /// Its tables; `ticks` holds the 288 numbers of a day, so that one statement takes any stretch.
    static let tables = [
        Statement(
            """
            CREATE TABLE occupancy (
                centre TEXT NOT NULL, desk TEXT NOT NULL, day BIGINT NOT NULL, tick BIGINT NOT NULL,
                holder TEXT NOT NULL, PRIMARY KEY (centre, desk, day, tick)) {keyed}
            """),
        Statement("CREATE TABLE ticks (tick BIGINT NOT NULL PRIMARY KEY) {keyed}"),
        Statement("INSERT INTO ticks (tick) VALUES " + (0..<288).map { "(\($0))" }.joined(separator: ", ")),
    ]

    private static let take = Statement(
        """
        INSERT INTO occupancy (centre, desk, day, tick, holder)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT), tick, CAST($4 AS TEXT) FROM ticks
        WHERE tick >= $5 AND tick < $6 ON CONFLICT DO NOTHING
        """)
    private static let free = Statement(
        """
        DELETE FROM occupancy
        WHERE centre = $1 AND desk = $2 AND day = $3 AND tick >= $4 AND tick < $5 AND holder = $6
        """)

    /// Its statements.
    static let statements = [take, free]
}
