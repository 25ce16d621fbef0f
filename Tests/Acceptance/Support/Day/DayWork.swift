import Foundation
import Testing

/// Works through days at a centre as its people would, by chance with a seed: parties book, come, come late or stay away,
/// desks call, serve, spoil and take back, a desk falls ill, sometimes the wrong one tries, and the server is stopped or cut
/// off in between and in the middle of acts.
final class DayWork {
    /// What was done, counted.
    private(set) var done: [String: Int] = [:]
    /// Refusals that should have been none, or answers that should have been refusals.
    var faults: [String] = []

    /// Who works there.
    let staff: Staff
    /// Its chance.
    var dice: Dice
    /// How much happens.
    var pace: Pace
    /// Appointments by their days.
    var visits: [String: [Visitor]] = [:]
    /// Cases that have not ended.
    var open: [String] = []
    /// What will happen today.
    var agenda = Agenda()
    /// Legs that wait, with their partners.
    var waiting: [String: String] = [:]
    /// Whom desks serve.
    var serving: [String: Serving] = [:]
    /// Who has an appointment today, by reference.
    var expected: [String: Visitor] = [:]
    /// Who is here today, by reference.
    var here: [String: Visitor] = [:]
    /// Visits of which some are here, and none of a leg's persons.
    var unseen: Set<String> = []
    /// Desks that are out of use today, with their interruptions.
    var failed: [String: String] = [:]
    /// Blank documents that were drawn so far, by kind.
    var drawn: [String: Int] = [:]
    /// Cards on their way.
    var cards: [Card] = []
    /// How many acts no second officer has signed yet.
    var unsigned = 0

    // How many times each thing of the pace still waits.
    private var waits: [KeyPath<Pace, Int>: Int] = [:]

    private let stage: Stage
    private(set) var server: LoketProcess
    private(set) var now: Date

    /// A leg at a desk.
    struct Serving {
        let visit: String
        let leg: String
        let service: String
        let partner: String
        let persons: [String]
        let present: [String]
    }

    /// Days at a centre that a server of a stage runs, from a time on.
    init(_ stage: Stage, _ server: LoketProcess, _ staff: Staff, seed: UInt64, from start: Date, pace: Pace = .small) {
        self.stage = stage
        self.server = server
        self.staff = staff
        self.pace = pace
        dice = Dice(seed: seed)
        now = start
    }

    /// Works a day: parties book in the morning and come at their times, steps are done in the evening, and it is closed.
    func work(_ day: Date) async throws {
        let today = DayWork.text(day)
        try await set(day.addingTimeInterval(5.5 * 3600))
        for _ in 0..<dice.number(pace.bookings) { try await book(from: day) }
        if happens(\.changes) { try await change() }
        if happens(\.cards) { try await makeCard() }
        try await moveCards(day)
        if happens(\.restarts) { try await restart() }
        try await receive(today)
        try await set(day.addingTimeInterval(17.5 * 3600))
        open.shuffle(using: &dice)
        for one in open.prefix(pace.steps) { try await step(one) }
        try await close(today)
        count("days")
    }

    /// Waits until every message has gone out, ends the server and gives the journal's export.
    func end() async throws -> String {
        try await server.deliverAll()
        let verified = try await stage.loket("journal", "verify", "--heads", "x.db.heads", server: server)
        #expect(verified.status == 0, "\(verified.err)")
        let counted = try await stage.loket("overview", "--recount", server: server)
        #expect(counted.status == 0, "\(counted.out)\(counted.err)")
        let export = try await stage.loket("journal", "export", server: server)
        #expect(try await server.stop() == 0)
        return export.out
    }

    // MARK: - Chance

    /// Whether something of the pace happens this time.
    ///
    /// How many times it waits is drawn ahead, less than twice the pace: what is rare comes about in a short run too,
    /// whatever the order of answers.
    func happens(_ what: KeyPath<Pace, Int>) -> Bool {
        let times = pace[keyPath: what]
        guard times > 0 else { return false }
        let left = waits[what] ?? dice.number(1...2 * times - 1)
        waits[what] = left > 1 ? left - 1 : nil
        return left == 1
    }

    // MARK: - The machine

    /// Sends a request.
    func call(
        _ method: String, _ path: String, query: String? = nil, body: String = "", bearer: String? = nil,
        key: String? = nil
    ) async throws -> Answer {
        try await server.call(method, path, query: query, body: body, bearer: bearer, key: key)
    }

    /// Sends what may be sent again: now and then the server is cut off in the middle of it, and it is.
    func act(_ path: String, _ body: String, bearer: String?, key: String? = nil) async throws -> Answer {
        guard happens(\.cuts) else { return try await call("POST", path, body: body, bearer: bearer, key: key) }
        let cut = server
        async let first = try? cut.call("POST", path, body: body, bearer: bearer, key: key)
        try await Task.sleep(for: .microseconds(dice.number(0...8000)))
        try await cut.cut()
        _ = await first
        try await start()
        count("cut amid")
        return try await call("POST", path, body: body, bearer: bearer, key: key)
    }

    /// Sets the clock; it only goes on.
    func set(_ time: Date) async throws {
        guard time > now else { return }
        try await server.setClock(DayWork.instant(time))
        now = time
    }

    private func restart() async throws {
        if dice.oneIn(2) { try await server.cut() } else { _ = try await server.stop() }
        try await start()
        count("restarts")
    }

    // The clock is raised to what was recorded last.
    private func start() async throws {
        server = try await stage.serve(clock: DayWork.instant(now))
    }

    /// Counts something.
    func count(_ what: String, _ more: Int = 1) { done[what, default: 0] += more }

    /// Keeps what should not have happened.
    func fault(_ what: String, _ answer: Answer) {
        faults.append("\(DayWork.instant(now)) \(what): \(answer.status) \(answer.text.prefix(400))")
    }

    /// A day as text.
    static func text(_ day: Date, plus days: Int = 0) -> String {
        day.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601.year().month().day())
    }

    /// An instant as text.
    static func instant(_ time: Date) -> String { time.formatted(.iso8601) }
}
