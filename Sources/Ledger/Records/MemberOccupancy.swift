/// Which five minutes of a person's day are taken, and by what: the primary key lets no person be in two places.
///
/// A newcomer with one leg can be nowhere else and has no rows; they are taken when it is merged.
package enum MemberOccupancy {
    /// Takes ticks of a person's local day for a holder; `false` when any is taken already, and then the operation throws.
    package static func take(
        person: String, day: Int, ticks: Range<Int>, holder: String, in transaction: any Transaction
    ) throws -> Bool {
        let values: [SQLValue] = [
            .text(person), .int(day), .text(holder), .int(ticks.lowerBound), .int(ticks.upperBound),
        ]
        return try transaction.claim(take, values, rows: ticks.count)
    }

    /// Gives back what the holder has of a person's stretch.
    package static func free(
        person: String, day: Int, ticks: Range<Int>, holder: String, in transaction: any Transaction
    ) throws {
        try transaction.execute(
            free, [.text(person), .int(day), .int(ticks.lowerBound), .int(ticks.upperBound), .text(holder)])
    }

    /// Passes all that a person takes to another, who is at none of these times anywhere.
    package static func pass(from person: String, to next: String, in transaction: any Transaction) throws {
        try transaction.execute(pass, [.text(next), .text(person)])
    }

    /// Its table; `ticks` is made beside `occupancy`.
    static let tables = [
        Statement(
            """
            CREATE TABLE member_occupancy (
                person TEXT NOT NULL, day BIGINT NOT NULL, tick BIGINT NOT NULL, holder TEXT NOT NULL,
                PRIMARY KEY (person, day, tick)) {keyed}
            """)
    ]

    private static let take = Statement(
        """
        INSERT INTO member_occupancy (person, day, tick, holder)
        SELECT CAST($1 AS TEXT), CAST($2 AS BIGINT), tick, CAST($3 AS TEXT) FROM ticks
        WHERE tick >= $4 AND tick < $5 ON CONFLICT DO NOTHING
        """)
    private static let free = Statement(
        """
        DELETE FROM member_occupancy
        WHERE person = $1 AND day = $2 AND tick >= $3 AND tick < $4 AND holder = $5
        """)
    private static let pass = Statement("UPDATE member_occupancy SET person = $1 WHERE person = $2")

    /// Its statements.
    static let statements = [take, free, pass]
}
