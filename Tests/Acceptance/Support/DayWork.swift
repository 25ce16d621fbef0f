import Foundation
import Testing

/// Works through days at a centre as its people would, by chance with a seed: parties book, come or stay away, officers
/// finish legs and steps, sometimes the wrong one tries, and the server is stopped or cut off in between.
final class DayWork {
    /// What was done, counted.
    private(set) var done: [String: Int] = [:]
    /// Refusals that should have been none, or answers that should have been refusals.
    private(set) var faults: [String] = []

    private let stage: Stage
    private var server: LoketProcess
    private let staff: Staff
    private var dice: Dice
    private var visits: [String: [BookedVisit]] = [:]
    private var open: [String] = []

    /// Days at a centre that a server of a stage runs.
    init(_ stage: Stage, _ server: LoketProcess, _ staff: Staff, seed: UInt64) {
        self.stage = stage
        self.server = server
        self.staff = staff
        dice = Dice(seed: seed)
    }

    /// Works a day: bookings in the morning, results and steps in the evening, and now and then a restart.
    func work(_ day: Date) async throws {
        let today = DayWork.text(day)
        try await server.setClock("\(today)T05:30:00Z")
        for _ in 0..<dice.number(1...2) { try await book(from: day) }
        if dice.oneIn(4) { try await change() }
        try await restart()
        var clock = ""
        for visit in (visits.removeValue(forKey: today) ?? []).sorted(by: { $0.startsAt < $1.startsAt }) {
            // Several may start at once, and the clock goes forward alone.
            if visit.startsAt > clock { try await server.setClock(visit.startsAt) }
            clock = visit.startsAt
            if dice.oneIn(12) {
                count("stayed away")
            } else {
                try await finish(visit)
            }
        }
        try await server.setClock("\(today)T17:30:00Z")
        open.shuffle(using: &dice)
        for one in open.prefix(6) { try await step(one) }
        done["days", default: 0] += 1
    }

    /// Ends the server and gives the journal's export.
    func end() async throws -> String {
        let verified = try await stage.loket("journal", "verify", "--heads", "x.db.heads", server: server)
        #expect(verified.status == 0, "\(verified.err)")
        let export = try await stage.loket("journal", "export", server: server)
        #expect(try await server.stop() == 0)
        return export.out
    }

    // MARK: - Parties

    private func book(from day: Date) async throws {
        let year = dice.number(1955...2019)
        let household =
            switch dice.number(1...6) {
            case 1: Households.fromIndia
            case 2: Households.fromSpain
            case 3: Households.mixed
            case 4: Households.single("information", born: "\(year)-07-01")
            default: Households.single("biometrics", born: "\(year)-07-01")
            }
        let bearer = household.sponsor == nil ? nil : staff.sponsor
        let (from, until) = (DayWork.text(day, plus: 2), DayWork.text(day, plus: 12))
        let found = try await server.call(
            "POST", "/centres/maastricht/slots/_search", body: household.search(from, until), bearer: bearer)
        guard found.status == 200 else { return fault("search", found) }
        guard let start = dice.pick(found.all("slots", "startsAt")) else { return count("no slot") }
        let booked = try await server.call(
            "POST", "/centres/maastricht/visits", body: household.booking(start), bearer: bearer,
            key: UUID().uuidString)
        guard booked.status == 201, let reference = booked["reference"], let key = booked["key"] else {
            return fault("book", booked)
        }
        visits[String(booked["localStart"]?.prefix(10) ?? ""), default: []].append(
            BookedVisit(reference: reference, key: key, startsAt: booked["startsAt"] ?? ""))
        count("booked")
    }

    private func change() async throws {
        guard let day = dice.pick(visits.keys.sorted()), let place = visits[day]?.indices.randomElement(using: &dice),
            let visit = visits[day]?[place]
        else { return }
        let cancelled = try await server.call(
            "POST", "/visits/\(visit.reference)/cancellations", body: "{}", bearer: visit.key)
        if cancelled.status == 200 {
            visits[day]?.remove(at: place)
            count("cancelled")
        } else if cancelled.status != 409 {
            fault("cancel", cancelled)
        }
    }

    // MARK: - The desk

    private func finish(_ visit: BookedVisit) async throws {
        let shown = try await server.call("GET", "/visits/\(visit.reference)", bearer: visit.key)
        guard shown.status == 200 else { return fault("show", shown) }
        let desk = staff.token(for: shown["legs.0.partner"] ?? "", of: nil)
        let here = try await server.call(
            "POST", "/visits/\(visit.reference)/check-ins", body: "{}", bearer: desk)
        guard here.status == 200 else { return fault("check in", here) }
        var cases: [String: String] = [:]
        for index in 0..<shown.count("cases") {
            let path = "cases.\(index)"
            cases["\(shown["\(path).person"] ?? "") \(shown["\(path).service"] ?? "")"] = shown["\(path).case"]
        }
        for index in 0..<shown.count("legs") {
            let path = "legs.\(index)"
            guard let leg = shown["\(path).leg"], let partner = shown["\(path).partner"],
                let service = shown["\(path).service"]
            else { continue }
            let isAbsent = dice.oneIn(20)
            var results: [String] = []
            for place in 0..<shown.count("\(path).persons") {
                guard let person = shown["\(path).persons.\(place)"], let id = cases["\(person) \(service)"] else {
                    continue
                }
                if !open.contains(id) { open.append(id) }
                guard !isAbsent, let wanted = try await next(of: id, at: "leg") else {
                    results.append(#"{"person":"\#(person)","absent":true}"#)
                    continue
                }
                results.append(#"{"person":"\#(person)","step":"\#(wanted.step)","records":\#(wanted.records)}"#)
            }
            let body = #"{"results":[\#(results.joined(separator: ","))]}"#
            let call = "/visits/\(visit.reference)/legs/\(leg)/results"
            if dice.oneIn(5), let wrong = wrongToken(for: partner) {
                let refused = try await server.call("POST", call, body: body, bearer: wrong)
                if refused.status != 403, refused.status != 404 { fault("wrong partner", refused) }
                count("refused")
            }
            let token = staff.token(for: partner, of: nil)
            let turn = try await server.call(
                "POST", "/centres/maastricht/queue/turns",
                body: #"{"desk":"\#(shown["\(path).desk"] ?? "")","visit":"\#(visit.reference)","leg":"\#(leg)"}"#,
                bearer: token)
            if turn.status != 200 { fault("turn", turn) }
            let finished = try await server.call("POST", call, body: body, bearer: token)
            if finished.status == 200 { count("finished") } else { fault("finish \(body)", finished) }
        }
    }

    private func step(_ id: String) async throws {
        guard let wanted = try await next(of: id, at: nil) else { return }
        let body = #"{"step":"\#(wanted.step)","records":\#(wanted.records)}"#
        if dice.oneIn(5), let wrong = wrongToken(for: wanted.by) {
            let refused = try await server.call("POST", "/cases/\(id)/steps", body: body, bearer: wrong)
            if refused.status != 403, refused.status != 404 { fault("wrong partner", refused) }
            count("refused")
        }
        let stepped = try await server.call(
            "POST", "/cases/\(id)/steps", body: body, bearer: staff.token(for: wanted.by, of: wanted.municipality))
        guard stepped.status == 200 else { return fault("step \(body)", stepped) }
        count("stepped")
        if stepped["state"] == "ended" { open.removeAll { $0 == id } }
    }

    private func next(
        of id: String, at occasion: String?
    ) async throws -> (step: String, by: String, municipality: String?, records: String)? {
        let shown = try await server.call("GET", "/cases/\(id)", bearer: Stage.token)
        guard shown.status == 200 else {
            fault("case", shown)
            return nil
        }
        if shown["state"] == "ended" { open.removeAll { $0 == id } }
        var found: [(step: String, by: String, municipality: String?, records: String)] = []
        for track in 0..<shown.count("tracks") {
            for index in 0..<shown.count("tracks.\(track).next") {
                let path = "tracks.\(track).next.\(index)"
                guard shown["\(path).at"] == occasion, let step = shown["\(path).step"], let by = shown["\(path).by"],
                    staff.token(for: by, of: shown["municipality"]) != nil
                else { continue }
                found.append((step, by, shown["municipality"], records(shown, "\(path).records")))
            }
        }
        return dice.pick(found)
    }

    private func records(_ shown: Answer, _ path: String) -> String {
        let all = (0..<shown.count(path)).map { index in
            let words = (0..<shown.count("\(path).\(index).oneOf")).compactMap { shown["\(path).\(index).oneOf.\($0)"] }
            let value =
                switch shown["\(path).\(index).type"] {
                case "document-number": "V123AL568"
                case "yes-no": dice.pick(["yes", "no"])
                case "outcome": shown["assessed.capture"]
                case "day": String(shown["openedAt"]?.prefix(10) ?? "")
                default: dice.pick(words)
                }
            return #""\#(shown["\(path).\(index).record"] ?? "")":"\#(value ?? "")""#
        }
        return "{\(all.joined(separator: ","))}"
    }

    private func wrongToken(for role: String) -> String? {
        let others = ["expat-centre", "municipality", "ind"].filter { $0 != role }
        return dice.pick(others.compactMap { staff.token(for: $0, of: nil) })
    }

    // MARK: - The machine

    private func restart() async throws {
        guard dice.oneIn(12) else { return }
        if dice.oneIn(2) { try await server.cut() } else { _ = try await server.stop() }
        // The clock is raised to what was recorded last.
        server = try await stage.serve(clock: "2021-01-04T05:00:00Z")
        count("restarts")
    }

    private func count(_ what: String) { done[what, default: 0] += 1 }

    private func fault(_ what: String, _ answer: Answer) {
        faults.append("\(what): \(answer.status) \(answer.text.prefix(400))")
    }

    private static func text(_ day: Date, plus days: Int = 0) -> String {
        day.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601.year().month().day())
    }
}
