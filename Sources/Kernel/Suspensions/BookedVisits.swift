import Ledger
import Operations
import ServiceKit

/// Visits that are booked for a service and have not been served, for whoever suspends it.
enum BookedVisits {
    /// A visit by where and when it is.
    struct Visit: Hashable, Sendable {
        let reference: String
        let centre: String
        let day: Day
        let startsAt: Instant
    }

    /// How many there are by centre and day, from a day on.
    static func counts(
        of service: String, from day: Day, in transaction: any Transaction
    ) throws -> [(centre: String, day: Day, count: Int)] {
        try transaction.rows(counts, [.int(day.number), .text(service)]).map {
            (try $0.text(0), Day(number: try $0.int(1)), try $0.int(2))
        }
    }

    /// The first of them behind a start and a reference.
    static func list(
        of service: String, from day: Day, after place: (startsAt: Instant, reference: String), limit: Int,
        in transaction: any Transaction
    ) throws -> [Visit] {
        try transaction.rows(
            list,
            [
                .int(day.number), .text(service), .integer(place.startsAt.milliseconds), .text(place.reference),
                .int(limit),
            ]
        ).map {
            Visit(
                reference: try $0.text(0), centre: try $0.text(1), day: Day(number: try $0.int(2)),
                startsAt: Instant(milliseconds: try $0.integer(3)))
        }
    }

    private static let counts = Statement(
        """
        SELECT centre, day, COUNT(DISTINCT visit) FROM legs
        WHERE visit IN (SELECT reference FROM visits WHERE \(VisitRecord.fromDay)) AND service = $2
            AND state IN ('booked', 'waiting', 'serving')
        GROUP BY centre, day
        """)
    private static let list = Statement(
        """
        SELECT DISTINCT visits.reference, visits.centre, visits.day, visits.starts
        FROM legs JOIN visits ON visits.reference = legs.visit
        WHERE \(VisitRecord.fromDay) AND legs.service = $2 AND legs.state IN ('booked', 'waiting', 'serving')
            AND (visits.starts > $3 OR (visits.starts = $3 AND visits.reference > $4))
        ORDER BY visits.starts, visits.reference LIMIT $5
        """)

    static let statements = [counts, list]
}
