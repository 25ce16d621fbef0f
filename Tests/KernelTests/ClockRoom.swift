import Foundation
import Operations

/// A rehearsal with a module that is all clocks: a promise of the registrar's, a term of the law, and one in hours.
struct ClockRoom {
    let rehearsal: Rehearsal
    let officer: String

    /// A clock as the API shows it.
    struct Clock {
        private let answer: Rehearsal.Answer

        init(_ object: Any) throws {
            answer = Rehearsal.Answer(
                status: 200, bytes: Array(try JSONSerialization.data(withJSONObject: object)), tag: nil)
        }

        subscript(path: String) -> String? { answer[path] }

        var due: String? { self["due.day"] }
        var state: String? { self["state"] }

        /// Each day as `2026-02-13 counted 1`, the last with `due`.
        var days: [String] {
            (0..<answer.count("days")).map { place in
                let used = self["days.\(place).consumed"] ?? ""
                let due = self["days.\(place).due"] == "1" ? " due" : ""
                return "\(self["days.\(place).day"] ?? "") \(self["days.\(place).reason"] ?? "")"
                    + (used == "0" ? "" : " \(used)") + due
            }
        }
    }

    init(at time: String) async throws {
        rehearsal = try await Rehearsal(at: time)
        officer = try await rehearsal.token("officer:municipality@maastricht")
        try await apply(settings: "registration: 3 working days")
    }

    private init(_ rehearsal: Rehearsal, _ officer: String) {
        self.rehearsal = rehearsal
        self.officer = officer
    }

    /// Stops the installation and starts it again at a time.
    func restarted(at time: String) async throws -> ClockRoom {
        try await rehearsal.end()
        return ClockRoom(try await Rehearsal(at: time, folder: rehearsal.folder), officer)
    }

    func end() async throws { try await rehearsal.end() }

    func set(_ time: String) async throws {
        let answer = await rehearsal.call("POST", "/exercise/clock", body: #"{"now":"\#(time)"}"#)
        guard answer.status == 200 else { throw Rehearsal.Missing(text: answer.text) }
    }

    /// Puts the module in force with some settings of the centre's.
    func apply(settings: String) async throws {
        try await rehearsal.apply { texts in
            texts["Plugins/Clockwork/module.yaml"] = Self.manifest
            texts["maastricht.yaml"] = texts["maastricht.yaml"]?
                .replacing(
                    "\nservices:\n",
                    with: "\nservices:\n  - { service: clockwork, settings: { \(settings) }, book-by: [officer] }\n",
                    maxReplacements: 1
                )
                .replacing(
                    "{ desk: interview-1, partner: municipality, gives: [",
                    with: "{ desk: interview-1, partner: municipality, gives: [clockwork, ")
        }
    }

    /// Opens a case of someone who lives in a municipality.
    func open(_ home: String) async throws -> String {
        let body = """
            {"service":"clockwork","person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01",\
            "nationalities":["IN"]},"livesIn":"\(home)"}
            """
        let opened = await rehearsal.call(
            "POST", "/centres/maastricht/cases", body: body, bearer: officer, key: UUID().uuidString)
        guard let id = opened["case"] else { throw Rehearsal.Missing(text: opened.text) }
        return id
    }

    func registrar(_ municipality: String) async throws -> String {
        try await rehearsal.token("registrar:\(municipality)")
    }

    /// Does a step, as the municipality's officer or a registrar.
    func step(
        _ step: String, _ one: String, by registrar: String? = nil, happened: String? = nil
    ) async throws -> Rehearsal.Answer {
        let bearer = if let registrar { try await self.registrar(registrar) } else { officer }
        let late = happened.map { #","happenedAt":"\#($0)","reason":"told by telephone""# } ?? ""
        return await rehearsal.call(
            "POST", "/cases/\(one)/steps", body: #"{"step":"\#(step)"\#(late)}"#, bearer: bearer)
    }

    func post(_ path: String, _ body: String) async -> Rehearsal.Answer {
        await rehearsal.call("POST", path, body: body, bearer: officer)
    }

    /// Pauses or resumes one clock, or all.
    func pause(
        _ one: String, _ noun: String, _ clock: String?, happened: String? = nil
    ) async -> Rehearsal.Answer {
        let named = clock.map { #","clock":"\#($0)""# } ?? ""
        let late = happened.map { #","happenedAt":"\#($0)""# } ?? ""
        return await post("/cases/\(one)/\(noun)", #"{"reason":"a certificate is awaited"\#(named)\#(late)}"#)
    }

    /// Lets the other two clocks of some cases stand still, so that the promise is the first to end.
    func stopLawAndReply(of cases: [String]) async throws {
        for one in cases {
            for clock in ["by-law", "reply"] {
                let paused = await pause(one, "pauses", clock)
                guard paused.status == 200 else { throw Rehearsal.Missing(text: paused.text) }
            }
        }
    }

    /// A case's clocks by name, each with its days.
    func clocks(_ one: String) async throws -> [String: Clock] {
        let answer = await rehearsal.call("GET", "/cases/\(one)/clocks", bearer: officer)
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        guard let list = object?["clocks"] as? [[String: Any]] else { throw Rehearsal.Missing(text: answer.text) }
        return try list.reduce(into: [:]) { $0[$1["clock"] as? String ?? ""] = try Clock($1) }
    }

    func journal() async -> String {
        await rehearsal.call("GET", "/journal", query: "limit=500", bearer: Rehearsal.admin).text
    }

    /// The warnings and breaches of the journal in its order, each with the time at which it was due; those of the clock
    /// in hours only where asked for.
    func fired(withHours: Bool = false) async throws -> [String] {
        let object = try JSONSerialization.jsonObject(with: Data(await journal().utf8)) as? [String: Any]
        return (object?["entries"] as? [[String: Any]] ?? []).compactMap { entry in
            guard let operation = entry["operation"] as? String, ["warn-clock", "breach-clock"].contains(operation),
                let body = entry["body"] as? [String: Any], withHours || body["clock"] as? String != "reply"
            else { return nil }
            return "\(operation) \(body["clock"] ?? "") \(entry["happened"] ?? "")"
        }
    }

    private static let manifest = """
        module: clockwork
        version: 1.0.0
        kit: 1
        partner: municipality
        leg: { first: 15, together: always }
        settings:
          - { setting: registration, type: term, default: 3 working days }
        outcomes:
          - { outcome: interview, visit: yes }
        decisions:
          - decision: needed
            hit: first
            assumed: that everyone is
            rules:
              - { then: interview, because: everyone }
        steps:
          - { step: received, by: municipality, next: interviewed }
          - { step: interviewed, by: municipality, starts: [registration, by-law, reply], next: [asked, registered] }
          - { step: asked, by: registrar, pauses: [registration, by-law], next: [supplied, registered] }
          - { step: supplied, by: registrar, resumes: [registration, by-law], next: [asked, registered] }
          - { step: registered, by: registrar, stops: [registration, by-law, reply], ends: done }
        clocks:
          - { clock: registration, kind: promise, term: registration, warn: 1 working day before }
          - { clock: by-law, kind: statutory, term: 5 days, warn: 2 days before }
          - { clock: reply, kind: promise, term: 48 hours, from-step: received }
        texts:
          en:
            clockwork: Clockwork
            interview: An interview
            everyone: Everyone is interviewed.
            received: Received
            interviewed: Interviewed
            asked: More was asked
            supplied: It was supplied
            registered: Registered
            registration: Registration
            by-law: The law's term
            reply: Reply
          nl:
            clockwork: Uurwerk
            interview: Een gesprek
            everyone: Iedereen krijgt een gesprek.
            received: Ontvangen
            interviewed: Gesproken
            asked: Er is meer gevraagd
            supplied: Het is aangevuld
            registered: Ingeschreven
            registration: Inschrijving
            by-law: De wettelijke termijn
            reply: Antwoord
        examples:
          - { on: 2026-02-12, given: { age: 34 }, expect: { needed: interview, because: everyone } }
        """
}
