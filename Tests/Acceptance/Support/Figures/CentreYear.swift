import Foundation

/// Days at one centre of many, by chance, and its own count of what happened: no figure of the server goes into it.
struct CentreYear: Sendable {
    /// The centre.
    let centre: String
    /// What happened, in the words of the overview's lines.
    private(set) var happened: [String: Int] = [:]
    /// What was answered otherwise than it should have been.
    private(set) var faults: [String] = []

    private let officer: String
    private var dice: Dice
    // Who has an appointment, by the day; who is at a desk.
    private var appointments: [String: [Guest]] = [:]
    private var served: [Guest] = []

    /// Somebody with an appointment or at a desk.
    struct Guest: Sendable {
        let visit: String
        let desk: String
        let service: String
        let isFree: Bool
    }

    init(_ centre: String, officer: String, seed: UInt64) {
        self.centre = centre
        self.officer = officer
        dice = Dice(seed: seed)
    }

    /// After nine: somebody books for later, somebody comes, those of today are checked in; all are called.
    mutating func morning(of day: String, until end: String, at server: LoketProcess) async throws {
        if dice.oneIn(3) { try await book(from: day, until: end, at: server) }
        var here: [Guest] = []
        for guest in appointments.removeValue(forKey: day) ?? [] {
            if dice.oneIn(5) {
                count("missed")
                continue
            }
            let arrived = try await call("/visits/\(guest.visit)/check-ins", "{}", at: server)
            if arrived.status == 200 { here.append(guest) } else { fault("check in", arrived) }
        }
        if let guest = try await comes(at: server) { here.append(guest) }
        for guest in here {
            let turn = try await call(
                "/centres/\(centre)/queue/turns", #"{"desk":"\#(guest.desk)","visit":"\#(guest.visit)"}"#, at: server)
            // One desk serves one at a time: who cannot be called today is sent home, and that is told.
            if turn.status == 200 { served.append(guest) } else { count("left waiting") }
        }
    }

    /// Some minutes later: what came of them, now and then told wrong at first and taken back.
    mutating func finish(at server: LoketProcess) async throws {
        for guest in served {
            if dice.oneIn(6) {
                let wrong = try await tell(guest, isGood: true, at: server)
                let undone = try await call("/visits/\(guest.visit)/undoings", #"{"reason":"mistyped"}"#, at: server)
                if wrong.status != 200 || undone.status != 200 { fault("undo", undone) }
            }
            let isGood = !dice.oneIn(5)
            let told = try await tell(guest, isGood: isGood, at: server)
            guard told.status == 200 else {
                fault("tell", told)
                continue
            }
            for figure in ["contacts", "persons", "finished", guest.isFree ? "free" : "bound"] { count(figure) }
            count("contacts \(guest.service == "biometrics" ? "ind" : "expat-centre")")
            if isGood { count("result \(guest.service)") }
        }
        served = []
    }

    // MARK: - What they do

    private mutating func book(from day: String, until end: String, at server: LoketProcess) async throws {
        let household = Households.single("biometrics", born: "1985-03-02", nationality: nationality())
        let found = try await server.call(
            "POST", "/centres/\(centre)/slots/_search", body: household.search(day, end, limit: 40), bearer: officer)
        // Who is expected before the morning's check-in would be told of as missing.
        let starts = zip(found.all("slots", "startsAt"), found.all("slots", "localStart"))
            .filter { $0.1.dropFirst(11) > "10:15" }.map(\.0)
        guard found.status == 200, let start = dice.pick(starts) else { return }
        let booked = try await call("/centres/\(centre)/visits", household.booking(start), at: server)
        guard let guest = guest(booked, "biometrics") else { return fault("book", booked) }
        if dice.oneIn(6) {
            let cancelled = try await call("/visits/\(guest.visit)/cancellations", "{}", at: server)
            if cancelled.status == 200 { count("cancelled") } else { fault("cancel", cancelled) }
        } else {
            let local = String(booked["localStart"]?.prefix(10) ?? "")
            appointments[local, default: []].append(guest)
        }
    }

    private mutating func comes(at server: LoketProcess) async throws -> Guest? {
        let service = dice.oneIn(2) ? "information" : "biometrics"
        let household = Households.single(service, born: "1985-03-02", nationality: nationality())
        let body = household.walkIn(ownChoice: service != "information")
        let answer = try await call("/centres/\(centre)/walk-ins", body, at: server)
        if answer.status == 409 || answer.status == 403 { return nil }
        let guest = guest(answer, service)
        if guest == nil { fault("walk in", answer) }
        return guest
    }

    private func tell(_ guest: Guest, isGood: Bool, at server: LoketProcess) async throws -> Answer {
        let step =
            switch (guest.service, isGood) {
            case ("information", true): #""step":"given","records":{"talked-about":"living"}"#
            case ("information", false): #""step":"not-given","records":{"not-given-because":"no-time"}"#
            case (_, true): #""step":"taken","records":{"captured":"full","document-number":"V123AL568"}"#
            case (_, false): #""step":"failed","records":{"failed-because":"device"}"#
            }
        return try await call(
            "/visits/\(guest.visit)/legs/l1/results", #"{"results":[{"person":"p1",\#(step)}]}"#, at: server)
    }

    private var asked: String?

    private mutating func nationality() -> String {
        let nationality = dice.oneIn(3) ? "ES" : "IN"
        asked = nationality
        return nationality
    }

    private func guest(_ answer: Answer, _ service: String) -> Guest? {
        guard answer.status == 201, let visit = answer["reference"], let desk = answer["legs.0.desk"] else {
            return nil
        }
        return Guest(
            visit: visit, desk: desk, service: service, isFree: asked == "ES")
    }

    private func call(_ path: String, _ body: String, at server: LoketProcess) async throws -> Answer {
        try await server.call("POST", path, body: body, bearer: officer, key: UUID().uuidString)
    }

    private mutating func count(_ what: String) { happened[what, default: 0] += 1 }

    private mutating func fault(_ what: String, _ answer: Answer) {
        faults.append("\(centre): \(what): \(answer.status) \(answer.text.prefix(300))")
    }
}
