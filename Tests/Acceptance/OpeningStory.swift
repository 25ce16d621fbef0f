import Foundation
import Testing

extension Stories {
    @Suite("Opening the desk")
    struct Opening {
        @Test("serve tells what it loaded, books a family, stops on SIGTERM, and has the visit after a restart")
        func family() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            for line in [
                "centres: east-netherlands, leiden, maastricht", "bookable: biometrics, ",
                "residence-document, residence-sticker, return-visa, welcome-call", "try next:",
            ] {
                #expect(server.run.out.contains(line))
            }
            let health = try await server.call("GET", "/health")
            #expect(health["status"] == "ok", "\(health.text)")

            let search = try await server.call(
                "POST", "/centres/maastricht/slots/_search",
                body: Party.search("2021-03-09", "2021-03-10", Party.family, limit: 1))
            #expect(search["slots.0.localStart"] == "2021-03-09T09:00:00+01:00", "\(search.text)")
            let start = try #require(search["slots.0.startsAt"])
            let booked = try await server.book(start, Party.family)
            #expect(booked.status == 201, "\(booked.text)")
            #expect(booked.all("cases", "service") == ["biometrics", "biometrics", "biometrics", "biometrics"])
            let reference = try #require(booked["reference"])
            let key = try #require(booked["key"])
            let shown = try await server.call("GET", "/visits/\(reference)", bearer: key)
            #expect(shown.status == 200)
            #expect(shown["party.2.givenName"] == "Mira")

            #expect(try await server.stop() == 0)
            #expect(server.run.err.contains("stopped; everything answered is recorded"))
            let again = try await stage.serve()
            #expect(again.run.err.contains("the clock was raised to 2021-03-04T08:00"))
            let later = try await again.call("GET", "/visits/\(reference)", bearer: key)
            #expect(later.status == 200)
            #expect(later.bytes == shown.bytes)
            #expect(try await again.stop() == 0)
        }

        @Test("assess tells whose fingerprints are taken and why; in May 2024 it first asks for the last capture")
        func assessment() async throws {
            let stage = try Stage()
            let server = try await stage.serve()
            let expected = [
                (34, "full", "everyone"), (33, "full", "everyone"), (7, "photo-and-fingerprints", "no-signature-yet"),
                (4, "photo", "under-six"),
            ]
            for (age, outcome, because) in expected {
                let told = try await stage.loket(
                    "assess", "biometrics", "--centre", "maastricht", "--on", "2021-03-09", "--fact", "age=\(age)",
                    "--fact", "nationalities=IN", "--json", server: server)
                #expect(told.status == 0, "\(told.err)")
                #expect(told.json["outcomes.capture.outcome"] == outcome)
                #expect(told.json["outcomes.capture.because"] == because)
                let later = try await stage.loket(
                    "assess", "biometrics", "--centre", "maastricht", "--on", "2024-05-01", "--fact",
                    "birth-date=\(2024 - age)-01-31", "--json", server: server)
                #expect(later.json["ask.0.fact"] == "last-capture", "\(later.out)\(later.err)")
            }
            #expect(try await server.stop() == 0)
        }

        @Test("biometrics is offered on Tuesday, Thursday and Friday at the IND's hours, and never during the closure")
        func hours() async throws {
            let stage = try Stage()
            let server = try await stage.serve(clock: "2020-02-20T08:00:00Z")
            let week = try await slots(server, "biometrics", "2020-03-09", "2020-03-16")
            #expect(Set(week.map { $0.prefix(10) }) == ["2020-03-10", "2020-03-12", "2020-03-13"])
            let times = Set(week.filter { $0.hasPrefix("2020-03-10") }.map { $0.dropFirst(11).prefix(5) })
            #expect(
                times.contains("09:00") && times.contains("12:20") && times.contains("13:30") && times.contains("16:50")
            )
            #expect(times.allSatisfy { ("09:00"..."12:20").contains($0) || ("13:30"..."16:50").contains($0) })
            let friday = week.filter { $0.hasPrefix("2020-03-13") }.map { $0.dropFirst(11).prefix(5) }
            #expect(friday.min() == "13:30")
            #expect(try await slots(server, "biometrics", "2020-03-16", "2020-04-18") == [])
            // Carnival Monday of 2020 was 24 February.
            #expect(try await slots(server, "welcome-call", "2020-02-24", "2020-02-25") == [])
            #expect(try await slots(server, "welcome-call", "2020-02-25", "2020-02-26") != [])
            let refused = try await server.book("2020-03-17T08:30:00Z")
            #expect(refused.status == 409)
            #expect(refused["why.0.reason"] == "closed", "\(refused.text)")
            #expect(refused.count("alternatives") > 0)
            #expect(try await server.stop() == 0)
        }

        @Test("nothing is offered in 2019, before the agreement; the reason is told")
        func before() async throws {
            let stage = try Stage()
            let server = try await stage.serve(clock: "2019-12-20T08:00:00Z")
            let found = try await server.call(
                "GET", "/centres/maastricht/slots",
                query: "service=biometrics&from=2019-12-24&until=2020-01-08&limit=500")
            #expect(found["slots.0.localStart"] == "2020-01-02T09:00:00+01:00", "\(found.text.prefix(300))")
            #expect(found["why.0.day"] == "2019-12-24")
            #expect(found["why.0.reason"] == "no-agreement")
            let refused = try await server.book("2019-12-24T08:30:00Z")
            #expect(refused.status == 409)
            #expect(refused["why.0.reason"] == "no-agreement", "\(refused.text)")
            #expect(refused.count("alternatives") > 0)
            #expect(try await server.stop() == 0)
        }

        /// The local starts of a service's slots.
        private func slots(
            _ server: LoketProcess, _ service: String, _ from: String, _ until: String
        ) async throws -> [String] {
            let found = try await server.call(
                "GET", "/centres/maastricht/slots", query: "service=\(service)&from=\(from)&until=\(until)&limit=500")
            try #require(found.status == 200, "\(found.text)")
            return found.all("slots", "localStart")
        }
    }
}
