import Calendars
import Operations
import ServiceKit
import Timetable

/// The requests of the bench, in bytes as they go over the wire.
struct Requests {
    static let health = get("/v1/health")
    static let search = get(
        "/v1/centres/busy/slots?service=\(BenchFolder.service)&from=\(BookedDays.monday)"
            + "&until=\(BookedDays.monday.adding(days: BookedDays.count))&limit=20")

    /// The half hour, of the first Tuesday, at which every desk of `busy` is taken.
    static let full = (day: BookedDays.monday.adding(days: 1), ticks: 120..<126)

    /// A row for the bare insert.
    static let insert = post("/v1/bench/rows", #"{"text":"one row of the bench, as long as this"}"#)

    private var keys = 0
    private var places = 0
    private let clock = LocalClock(zone: "Europe/Amsterdam")
    private let run = UInt64.random(in: 0...UInt64.max)

    /// A booking of the half hour at which every desk is taken, each with a key of its own.
    mutating func refused() -> [UInt8] {
        booking("busy", Requests.full.day, Requests.full.ticks.lowerBound)
    }

    /// A booking of a free half hour: one after the other over the days, so that they fill alike.
    mutating func booked() -> [UInt8] {
        let days = BookedDays.weekdays
        let (day, turn) = (days[places % days.count], places / days.count)
        let start = BookedDays.hours.lowerBound + turn % 16 * BookedDays.ticks
        places += 1
        return booking("empty", day, start)
    }

    /// How many bookings there is room for.
    static var room: Int { BookedDays.weekdays.count * 16 * BenchFolder.desks }

    private mutating func booking(_ centre: String, _ day: Day, _ tick: Int) -> [UInt8] {
        keys += 1
        let startsAt = clock.map { Instant(milliseconds: $0.instant(day, minute: tick * DayRow.minutesPerTick)) }
        let body = """
            {"startsAt":"\(startsAt?.description ?? "")","party":[{"person":"p1","givenName":"Asha","familyName":"Rao",\
            "birthDate":"1987-05-01","nationalities":["IN"],"services":["\(BenchFolder.service)"]}],\
            "contact":{"email":"asha@example.org","language":"en"},"livesIn":"GM0935"}
            """
        return Requests.post("/v1/centres/\(centre)/visits", body, key: "bench-\(run)-\(keys)")
    }

    /// The figures of a centre, or of the country, of some days.
    static func overview(_ centre: String?, from: String, until: String) -> [UInt8] {
        let target = centre.map { "/v1/centres/\($0)/overview" } ?? "/v1/overview"
        return Array(
            """
            GET \(target)?from=\(from)&until=\(until) HTTP/1.1\r\nHost: localhost\r\n\
            Authorization: Bearer \(BenchServer.token)\r\n\r\n
            """.utf8)
    }

    private static func get(_ target: String) -> [UInt8] {
        Array("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    }

    private static func post(_ target: String, _ body: String, key: String? = nil) -> [UInt8] {
        let key = key.map { "Idempotency-Key: \($0)\r\n" } ?? ""
        return Array(
            """
            POST \(target) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\(key)\
            Content-Length: \(body.utf8.count)\r\n\r\n\(body)
            """.utf8)
    }
}
