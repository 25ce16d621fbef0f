import Foundation
import Testing

extension Stories {
    @Suite("Ratings")
    struct Ratings {
        @Test("a party and its employer rate a visit from the terminal; what was written is published with consent")
        func rate() async throws {
            let stage = try Stage()
            let server = try await stage.serve(["--access-log"])
            let staff = try await Staff(at: server)
            let booked = try await server.call(
                "POST", "/centres/maastricht/visits",
                body: """
                    {"startsAt":"2021-03-09T08:30:00Z","party":[\(Party.person(1))],"sponsor":"acme",\
                    "contact":{"email":"asha@example.org","language":"nl"},"livesIn":"GM0938"}
                    """, bearer: staff.ind, key: UUID().uuidString)
            let (visit, key) = (try #require(booked["reference"], "\(booked.text)"), try #require(booked["key"]))
            func loket(_ arguments: String..., token: String = "", status: Int32 = 0) async throws -> String {
                let done = try await stage.loket(arguments, token: token, server: server)
                #expect(done.status == status, "\(arguments) \(done.out)\(done.err)")
                return done.out + done.err
            }
            _ = try await loket("rate", visit, "--key", key, "--answer", "overall-mark=9", status: 3)
            try await serve(visit, server, staff)

            // The questions in the visit's language, then answers as options and, by the employer, from a file.
            let asked = try await loket("rate", visit, "--key", key)
            #expect(asked.contains("Hoe beoordeelt u de medewerkers aan de balie? (IND service point)"), "\(asked)")
            #expect(asked.contains("--answer front-desk.ind=1…5") && asked.contains("very-satisfied: zeer tevreden"))
            let wrong = try await loket(
                "rate", visit, "--key", key, "--answer", "front-desk.municipality=7", "--answer", "colour=red",
                status: 1)
            for place in ["/answers/0/partner", "/answers/0/mark", "/answers/1/question"] {
                #expect(wrong.contains(place), "\(place) in \(wrong)")
            }
            let rated = try await loket(
                "rate", visit, "--key", key, "--answer", "front-desk.ind=5", "--answer", "satisfied=very-satisfied",
                "--answer", "do-better=Meer Kanttekening-stoelen", "--answer", "application=Zebedeusz was snel",
                "--publish", "do-better")
            #expect(rated.contains("was rated") && rated.contains("zeer tevreden"), "\(rated)")
            try stage.write(
                #"{"answers":[{"question":"written-information","partner":"ind","mark":4}]}"#, to: "answers.json")
            let file = try await loket("rate", visit, "--file", "answers.json", token: staff.sponsor)
            #expect(file.contains("How clear was the written information you received?"), "\(file)")
            _ = try await loket("rate", visit, "--key", key, "--answer", "overall-mark=9", status: 3)

            let list = try await loket("answer", "list", "maastricht", "--state", "waiting", token: staff.ind)
            #expect(list.contains("Meer Kanttekening-stoelen") && !list.contains("Zebedeusz"), "\(list)")
            #expect(try await loket("answer", "list", "maastricht", token: Stage.token) == "no answers\n")
            let answer = String(list.prefix { $0 != " " })
            let published = try await loket("answer", "publish", answer, token: staff.ind)
            #expect(published.contains("published"), "\(published)")
            #expect(try await loket("answer", "list", "maastricht", token: Stage.token).contains("Kanttekening"))

            #expect(try await server.stop() == 0)
            for name in try FileManager.default.contentsOfDirectory(atPath: stage.path)
            where name.hasPrefix("x.db") {
                let bytes = FileManager.default.contents(atPath: stage.path + "/" + name) ?? Data()
                for word in ["Kanttekening", "Zebedeusz"] {
                    #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)")
                }
            }
            #expect(!server.run.err.contains("Kanttekening") && !server.run.err.contains(visit))
        }

        private func serve(_ visit: String, _ server: LoketProcess, _ staff: Staff) async throws {
            try await server.setClock("2021-03-09T08:30:00Z")
            let result = #"{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}}"#
            for (path, body) in [
                ("/visits/\(visit)/check-ins", "{}"),
                ("/centres/maastricht/queue/turns", #"{"desk":"ind-1","visit":"\#(visit)"}"#),
                ("/visits/\(visit)/legs/l1/results", #"{"results":[\#(result)]}"#),
            ] {
                let done = try await server.call("POST", path, body: body, bearer: staff.ind)
                #expect(done.status == 200, "\(done.text)")
            }
        }
    }
}
