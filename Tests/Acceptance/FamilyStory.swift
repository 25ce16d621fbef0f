import Foundation
import Testing

extension Stories {
    /// March 2021, Maastricht: who does what for a family, from the first question to the last decision.
    @Suite("Families from the question to the decision")
    struct Families {
        @Test("a highly skilled migrant from India with a family, living in Meerssen")
        func india() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let staff = try await Staff(at: server)
            try await assessed(server)

            // One itinerary over three partners opens every case.
            let visit = try await booked(Households.fromIndia, server, staff)
            #expect(Set(visit.all("legs", "partner")) == ["expat-centre", "municipality", "ind"])
            #expect(visit.count("cases") == 12)
            #expect(visit.count("bring") == 4)
            let story = try Story(visit)
            let first = try await progress(story, bearer: story.key, server)
            #expect(first["state"] == "booked")

            // Nobody finishes another partner's leg, and nobody is interviewed by telephone.
            try await arrived(story, server, staff)
            let interview = try #require(story.leg("fast-track"))
            let result = story.results("fast-track") { _ in
                #"{"step":"interviewed","records":{"identity-document":"passport-seen","documents":"complete"}}"#
            }
            #expect(try await server.call("POST", interview, body: result, bearer: staff.ind).status == 403)
            let principal = try #require(story.cases["p1 fast-track"])
            let early = try await server.call(
                "POST", "/cases/\(principal)/steps", body: #"{"step":"registered","records":{"bsn-given":"yes"}}"#,
                bearer: staff.registrars["GM0938"])
            #expect(early.status == 409, "\(early.text)")
            #expect(early["detail"]?.contains("expected") == true, "\(early.text)")

            try await finish(story, "information", by: staff.expatCentre, server) { _ in
                #"{"step":"given","records":{"talked-about":"several"}}"#
            }
            try await finish(story, "fast-track", by: staff.municipality, server) { _ in
                #"{"step":"interviewed","records":{"identity-document":"passport-seen","documents":"complete"}}"#
            }
            let captured = ["p1": "full", "p2": "full", "p3": "photo-and-fingerprints", "p4": "photo"]
            try await finish(story, "biometrics", by: staff.ind, server) { person in
                #"{"step":"taken","records":{"captured":"\#(captured[person] ?? "")","document-number":"V123AL568"}}"#
            }
            let after = try await progress(story, bearer: story.key, server)
            #expect(after["state"] == "finished")

            // The interview started the registration: three working days on, the front office's own days do not count.
            let registration = try await clock("registration", of: principal, staff.registrars["GM0938"], server)
            #expect(registration["kind"] == "promise")
            #expect(registration["term"] == "3 working days")
            #expect(registration["due.day"] == "2021-03-12")
            #expect(registration["state"] == "running")
            let waiting = try await server.call(
                "GET", "/municipalities/GM0938/cases", bearer: staff.registrars["GM0938"])
            #expect(waiting.count("cases") == 4, "\(waiting.text)")

            // Meerssen registers all four in time, at once.
            try await server.setClock("2021-03-11T10:00:00Z")
            let steps = (1...4).compactMap { story.cases["p\($0) fast-track"] }.map {
                #"{"case":"\#($0)","step":"registered","records":{"bsn-given":"yes"}}"#
            }
            let registered = try await server.call(
                "POST", "/municipalities/GM0938/steps", body: #"{"steps":[\#(steps.joined(separator: ","))]}"#,
                bearer: staff.registrars["GM0938"])
            #expect(registered.status == 200, "\(registered.text)")
            #expect(
                try await clock("registration", of: principal, staff.registrars["GM0938"], server)["state"] == "kept")

            // The decision: promised in two weeks, beside it the law's own term.
            try await step("applied", of: principal, by: staff.ind, server)
            let promise = try await clock("decision", of: principal, staff.ind, server)
            let law = try await clock("decision-by-law", of: principal, staff.ind, server)
            #expect(promise["due.day"] == "2021-03-25")
            #expect(law["kind"] == "statutory")
            #expect(law["due.day"] == "2021-06-09")
            try await server.setClock("2021-03-23T10:00:00Z")
            try await step("granted", of: principal, by: staff.ind, server)
            #expect(try await clock("decision", of: principal, staff.ind, server)["state"] == "kept")
            #expect(try await clock("decision-by-law", of: principal, staff.ind, server)["state"] == "kept")

            // Each side's own view at the end.
            for (side, bearer) in [("family", story.key), ("employer", staff.sponsor), ("ind", staff.ind)] {
                let seen = try await progress(story, bearer: bearer, server)
                let place = (0..<seen.count("cases")).first { seen["cases.\($0).case"] == principal }
                #expect(place != nil, "\(side): \(seen.text)")
                #expect(!seen.text.contains("V123AL568"), "\(side)")
            }
            let employer = try await server.call(
                "GET", "/sponsors/acme/cases", query: "state=ended", bearer: staff.sponsor)
            #expect(employer.text.contains(principal))
            #expect(!employer.text.contains("1987-01-14"))
            try await end(stage, server)
        }

        @Test("a couple from Spain comes for information and registration, and never to the IND")
        func spain() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let staff = try await Staff(at: server)
            let visit = try await booked(Households.fromSpain, server, staff)
            #expect(Set(visit.all("legs", "partner")) == ["expat-centre", "municipality"])
            #expect(visit.count("cases") == 4)
            let story = try Story(visit)
            try await arrived(story, server, staff)
            try await finish(story, "information", by: staff.expatCentre, server) { _ in
                #"{"step":"given","records":{"talked-about":"living"}}"#
            }
            try await finish(story, "fast-track", by: staff.municipality, server) { _ in
                #"{"step":"interviewed","records":{"identity-document":"identity-card-seen","documents":"complete"}}"#
            }
            let one = try #require(story.cases["p1 fast-track"])
            #expect(
                try await clock("registration", of: one, staff.registrars["GM0938"], server)["due.day"] == "2021-03-12")
            let shown = try await server.call("GET", "/cases/\(one)", bearer: staff.municipality)
            #expect(shown.count("tracks") == 1, "no residence is decided: \(shown.text)")
            let applied = try await server.call(
                "POST", "/cases/\(one)/steps", body: #"{"step":"applied","records":{}}"#, bearer: staff.ind)
            #expect(applied.status == 409, "\(applied.text)")
            try await step("registered", #"{"bsn-given":"yes"}"#, of: one, by: staff.registrars["GM0938"], server)
            let ended = try await server.call("GET", "/cases/\(one)", bearer: staff.municipality)
            #expect(ended["state"] == "ended")
            #expect(ended["outcome"] == "done")
            try await end(stage, server)
        }

        @Test(
            "the spouse of a citizen of the EU takes a route of its own: registered here, checked elsewhere, no two weeks"
        )
        func mixed() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let staff = try await Staff(at: server)
            let visit = try await booked(Households.mixed, server, staff)
            #expect(Set(visit.all("legs", "partner")) == ["expat-centre", "municipality"])
            let story = try Story(visit)
            let spouse = try #require(story.cases["p2 fast-track"])
            let shown = try await server.call("GET", "/cases/\(spouse)", bearer: staff.municipality)
            #expect(shown["assessed.route"] == "register-and-eu-check", "\(shown.text)")
            #expect(shown.count("tracks") == 1)
            let told = try await server.call(
                "POST", "/centres/maastricht/services/fast-track/_assess",
                body: """
                    {"on":"2021-03-09","facts":{"birth-date":"1990-03-02","nationalities":["MA"],"lives-in":"GM0938",\
                    "family-of":"eu-citizen"}}
                    """)
            #expect(told["outcomes.route.because"] == "family-of-eu-citizen", "\(told.text)")
            #expect(told["outcomes.route.text"]?.contains("Call the IND") == true, "what to do instead is told")
            // The rest is as for the others: interviewed here, registered in Meerssen within three working days.
            try await arrived(story, server, staff)
            try await finish(story, "information", by: staff.expatCentre, server) { _ in
                #"{"step":"given","records":{"talked-about":"policy"}}"#
            }
            try await finish(story, "fast-track", by: staff.municipality, server) { _ in
                #"{"step":"interviewed","records":{"identity-document":"passport-seen","documents":"complete"}}"#
            }
            let registrar = staff.registrars["GM0938"]
            #expect(try await clock("registration", of: spouse, registrar, server)["due.day"] == "2021-03-12")
            try await step("registered", #"{"bsn-given":"yes"}"#, of: spouse, by: registrar, server)
            let ended = try await server.call("GET", "/cases/\(spouse)", bearer: staff.municipality)
            #expect(ended["outcome"] == "done")
            #expect(ended.count("clocks") == 1, "no decision is awaited: \(ended.text)")
            try await end(stage, server)
        }

        // MARK: - Steps of the stories

        private func assessed(_ server: LoketProcess) async throws {
            let wanted: [(facts: String, service: String, decision: String, outcome: String, because: String)] = [
                (
                    #""birth-date":"1987-01-14","family-of":"nobody""#, "fast-track", "route", "register-and-decide",
                    "recognised-sponsor"
                ),
                (
                    #""birth-date":"1988-02-03","family-of":"migrant""#, "fast-track", "route", "register-and-decide",
                    "family-of-migrant"
                ),
                (#""birth-date":"1987-01-14""#, "biometrics", "capture", "full", "everyone"),
                (#""birth-date":"2014-02-02""#, "biometrics", "capture", "photo-and-fingerprints", "no-signature-yet"),
                (#""birth-date":"2017-01-20""#, "biometrics", "capture", "photo", "under-six"),
                (#""birth-date":"2017-01-20""#, "information", "advice", "talk", "everyone"),
            ]
            for one in wanted {
                let kernel = one.service == "fast-track" ? #","lives-in":"GM0938","sponsor":"recognised""# : ""
                let told = try await server.call(
                    "POST", "/centres/maastricht/services/\(one.service)/_assess",
                    body: #"{"on":"2021-03-09","facts":{\#(one.facts),"nationalities":["IN"]\#(kernel)}}"#)
                #expect(told["outcomes.\(one.decision).outcome"] == one.outcome, "\(told.text)")
                #expect(told["outcomes.\(one.decision).because"] == one.because, "\(told.text)")
            }
        }

        private func booked(
            _ household: Households.Household, _ server: LoketProcess, _ staff: Staff
        ) async throws -> Answer {
            let found = try await server.call(
                "POST", "/centres/maastricht/slots/_search", body: household.search("2021-03-09", "2021-03-10"),
                bearer: staff.sponsor)
            let start = try #require(found["slots.0.startsAt"], "\(found.text)")
            let booked = try await server.call(
                "POST", "/centres/maastricht/visits", body: household.booking(start), bearer: staff.sponsor,
                key: UUID().uuidString)
            try #require(booked.status == 201, "\(booked.text)")
            return booked
        }

        // The family is here when its visit starts, and the morning passes.
        private func arrived(_ story: Story, _ server: LoketProcess, _ staff: Staff) async throws {
            try await server.setClock(story.startsAt)
            let here = try await server.call(
                "POST", "/visits/\(story.reference)/check-ins", body: "{}", bearer: staff.municipality)
            #expect(here.status == 200 && here["ticket"] == "A1", "\(here.text)")
            try await server.setClock("2021-03-09T12:00:00Z")
        }

        private func finish(
            _ story: Story, _ service: String, by bearer: String, _ server: LoketProcess,
            _ result: (String) -> String
        ) async throws {
            for body in story.bodies(service, result) {
                let turn = try await server.call(
                    "POST", "/centres/maastricht/queue/turns", body: body.turn, bearer: bearer)
                #expect(turn.status == 200, "\(service): \(turn.text)")
                let finished = try await server.call("POST", body.path, body: body.text, bearer: bearer)
                #expect(finished.status == 200, "\(service): \(finished.text)")
            }
        }

        private func step(
            _ step: String, _ records: String = "{}", of id: String, by bearer: String?, _ server: LoketProcess
        ) async throws {
            let done = try await server.call(
                "POST", "/cases/\(id)/steps", body: #"{"step":"\#(step)","records":\#(records)}"#, bearer: bearer)
            #expect(done.status == 200, "\(step): \(done.text)")
        }

        private func progress(_ story: Story, bearer: String, _ server: LoketProcess) async throws -> Answer {
            let seen = try await server.call("GET", "/visits/\(story.reference)/progress", bearer: bearer)
            try #require(seen.status == 200, "\(seen.text)")
            return seen
        }

        /// One clock of a case, with its fields at the top.
        private func clock(
            _ name: String, of id: String, _ bearer: String?, _ server: LoketProcess
        ) async throws -> ClockSeen {
            let seen = try await server.call("GET", "/cases/\(id)/clocks", bearer: bearer)
            let place = (0..<seen.count("clocks")).first { seen["clocks.\($0).clock"] == name }
            return ClockSeen(answer: seen, place: try #require(place, "\(name): \(seen.text)"))
        }

        private func end(_ stage: Stage, _ server: LoketProcess) async throws {
            let export = try await stage.loket("journal", "export", server: server)
            #expect(JournalJudge(export.out).faults == [])
            #expect(try await server.stop() == 0)
        }
    }
}

/// A clock in an answer.
private struct ClockSeen {
    let answer: Answer
    let place: Int

    subscript(path: String) -> String? { answer["clocks.\(place).\(path)"] }
}

/// A booked visit: its legs and cases by person and service.
private struct Story {
    let reference: String
    let key: String
    let startsAt: String
    let cases: [String: String]
    private let legs: [(leg: String, service: String, desk: String, persons: [String])]

    init(_ visit: Answer) throws {
        reference = try #require(visit["reference"])
        key = try #require(visit["key"])
        startsAt = try #require(visit["startsAt"])
        var cases: [String: String] = [:]
        for index in 0..<visit.count("cases") {
            cases["\(visit["cases.\(index).person"] ?? "") \(visit["cases.\(index).service"] ?? "")"] =
                visit["cases.\(index).case"]
        }
        self.cases = cases
        legs = (0..<visit.count("legs")).map { index in
            (
                visit["legs.\(index).leg"] ?? "", visit["legs.\(index).service"] ?? "",
                visit["legs.\(index).desk"] ?? "",
                (0..<visit.count("legs.\(index).persons")).compactMap { visit["legs.\(index).persons.\($0)"] }
            )
        }
    }

    /// Where the result of a service's first leg goes.
    func leg(_ service: String) -> String? {
        legs.first { $0.service == service }.map { "/visits/\(reference)/legs/\($0.leg)/results" }
    }

    /// The results of a service's first leg.
    func results(_ service: String, _ result: (String) -> String) -> String {
        bodies(service, result).first?.text ?? ""
    }

    /// The results of all legs of a service, each with where it goes and the turn before it; `result` tells of a person,
    /// without its name.
    func bodies(_ service: String, _ result: (String) -> String) -> [(path: String, text: String, turn: String)] {
        legs.filter { $0.service == service }.map { leg in
            let results = leg.persons.map { #"{"person":"\#($0)",\#(result($0).dropFirst())"# }
            return (
                "/visits/\(reference)/legs/\(leg.leg)/results", #"{"results":[\#(results.joined(separator: ","))]}"#,
                #"{"desk":"\#(leg.desk)","visit":"\#(reference)","leg":"\#(leg.leg)"}"#
            )
        }
    }
}
