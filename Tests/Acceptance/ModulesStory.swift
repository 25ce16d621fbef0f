import Foundation
import Testing

extension Stories {
    @Suite("Modules that come and go")
    struct ModulesComeAndGo {
        @Test("a folder with a manifest alone, put in force, adds a bookable service without building")
        func manifestAlone() async throws {
            let stage = try Stage(centres: ["wide": Self.centre("welcome-call")])
            let server = try await stage.serve()
            let slots = "service=museum-tour&from=2021-03-09&until=2021-03-10"
            #expect(try await server.call("GET", "/centres/wide/slots", query: slots).count("slots") == 0)
            try stage.write(Self.museumTour, to: "Plugins/MuseumTour/module.yaml")
            try stage.change("Centres/wide.yaml", "services:\n", "services:\n  - { service: museum-tour }\n")
            let plan = try await stage.loket("plan", "--json", server: server)
            #expect(plan.status == 0, "\(plan.err)")
            let applied = try await stage.loket("apply", plan.json["plan"] ?? "", server: server)
            #expect(applied.status == 0, "\(applied.err)")
            let found = try await server.call("GET", "/centres/wide/slots", query: slots)
            #expect(found.count("slots") > 0, "\(found.text)")
            let booked = try await server.book(
                "2021-03-09T09:00:00Z", at: "wide", [Party.person(1, service: "museum-tour")])
            #expect(booked.status == 201, "\(booked.text)")
            #expect(booked["bring.0.items.0.text"] == "Good shoes")
            #expect(try await server.stop() == 0)
        }

        @Test(
            "a folder taken away: a new database does not start, no plan passes, and a manifest alone runs on, as drift"
        )
        func folderTakenAway() async throws {
            let stage = try Stage(centres: ["wide": Self.centre("welcome-call")])
            let server = try await stage.serve()
            try stage.remove("Plugins/WelcomeCall")
            let plan = try await stage.loket("plan", server: server)
            #expect(plan.status == 1, "\(plan.out)")
            #expect(plan.err.contains("welcome-call"), "\(plan.err)")
            #expect(try await server.call("GET", "/health")["revision"] == "1")
            #expect(try await server.stop() == 0)
            let again = try await stage.serve()
            // The revision holds the manifest, and there is no code that could be missing.
            let booked = try await again.book("2021-03-09T09:00:00Z", at: "wide", Self.caller)
            #expect(booked.status == 201, "\(booked.text)")
            let health = try await again.call("GET", "/health")
            #expect(health["status"] == "degraded")
            #expect(health["notes.0"]?.contains("differs from the revision in force") == true, "\(health.text)")
            #expect(try await again.stop() == 0)

            let empty = try Stage(centres: ["wide": Self.centre("welcome-call")])
            try empty.remove("Plugins/WelcomeCall")
            let refused = try await empty.refusedServe()
            #expect(refused.status == 1)
            #expect(refused.err.contains("welcome-call"), "\(refused.err)")
        }

        @Test(
            "a library taken away: a new database does not start; an existing one withholds the service and names it",
            .enabled("Swift's package manager is at hand") { await Workshop.isOpen() })
        func libraryTakenAway() async throws {
            let built = try await Workshop.shared.module()
            let stage = try Stage(centres: ["wide": Self.centre("extra-help")])
            try await Workshop.shared.install(built, in: stage, withLibrary: false)
            let refused = try await stage.refusedServe()
            #expect(refused.status == 1)
            #expect(
                refused.err.contains("error[module-library-missing]: libExtraHelp.so is not there"), "\(refused.err)")

            try stage.copy(built.library, to: Workshop.library)
            let server = try await stage.serve()
            let booked = try await server.book("2021-03-09T09:00:00Z", at: "wide", Self.helped)
            #expect(booked.status == 201, "\(booked.text)")
            let (reference, key) = (try #require(booked["reference"]), try #require(booked["key"]))
            #expect(try await server.stop() == 0)

            try stage.remove(Workshop.library)
            let without = try await stage.serve()
            #expect(without.run.err.contains("the module extra-help is withheld"), "\(without.run.err)")
            let health = try await without.call("GET", "/health")
            #expect(health["status"] == "degraded")
            #expect(health["notes.0"]?.contains("extra-help is withheld") == true, "\(health.text)")
            let another = try await without.book("2021-03-09T10:00:00Z", at: "wide", Self.helped)
            #expect(another.status == 409)
            #expect(another["why.0.reason"] == "withheld", "\(another.text)")
            #expect(try await without.call("GET", "/visits/\(reference)", bearer: key).status == 200)
            try stage.change("Centres/wide.yaml", "name: Wide", "name: Wider")
            let plan = try await stage.loket("plan", server: without)
            #expect(plan.status == 1, "\(plan.out)")
            #expect(plan.err.contains("libExtraHelp.so is not there"), "\(plan.err)")
            #expect(try await without.stop() == 0)

            try stage.copy(built.library, to: Workshop.library)
            let back = try await stage.serve()
            #expect(try await back.book("2021-03-09T10:00:00Z", at: "wide", Self.helped).status == 201)
            #expect(try await back.stop() == 0)
        }

        @Test(
            "a module built against another kit is refused with a diagnostic, not a crash",
            .enabled("Swift's package manager is at hand") { await Workshop.isOpen() })
        func anotherKit() async throws {
            let foreign = try await Workshop.shared.foreignModule()
            let stage = try Stage(centres: ["wide": Self.centre("extra-help")])
            try await Workshop.shared.install(foreign, in: stage)
            let refused = try await stage.refusedServe()
            #expect(refused.status == 1)
            #expect(refused.err.contains("error[module-of-another-kit]"), "\(refused.err)")
            let check = try await stage.loket("check", "--json")
            #expect(check.status == 1)
            let told = (0..<check.json.count("diagnostics")).map { check.json["diagnostics.\($0).severity"] }
            #expect(told.count { $0 == "error" } == 1, "\(check.out)")

            // An installation that ran with a good library withholds the service when a foreign one takes its place.
            let built = try await Workshop.shared.module()
            try stage.remove(Workshop.library)
            try stage.copy(built.library, to: Workshop.library)
            #expect(try await stage.serve().stop() == 0)
            try stage.remove(Workshop.library)
            try stage.copy(foreign.library, to: Workshop.library)
            let server = try await stage.serve()
            let booked = try await server.book("2021-03-09T09:00:00Z", at: "wide", Self.helped)
            #expect(booked["why.0.reason"] == "withheld", "\(booked.text)")
            #expect(try await server.call("GET", "/health").text.contains("another kit"))
            #expect(try await server.stop() == 0)
        }

        @Test(
            "a new module passes its own examples once it is built",
            .enabled("Swift's package manager is at hand") { await Workshop.isOpen() })
        func examples() async throws {
            let built = try await Workshop.shared.module()
            let stage = try Stage(centres: [:])
            try await Workshop.shared.install(built, in: stage)
            let tested = try await stage.loket("module", "test", "extra-help")
            #expect(tested.status == 0, "\(tested.err)")
            #expect(tested.out.contains("4 examples, 0 failed"), "\(tested.out)")
        }

        private static let caller = [Party.person(1, service: "welcome-call")]
        private static let helped = [
            Party.person(1, service: "extra-help", more: #","facts":{"last-extra-help":"never"}"#)
        ]

        private static func centre(_ service: String) -> String {
            WideCentre.file(service: service, partner: "expat-centre", minutes: 15)
        }

        private static let museumTour = """
            module: museum-tour
            version: 1.0.0
            kit: 1
            partner: expat-centre
            leg: { first: minutes, together: always }

            settings:
              - { setting: minutes, type: minutes, default: 30, least: 5, most: 60, assumed: the length of a tour }
            outcomes:
              - { outcome: tour, visit: yes }
            decisions:
              - decision: walk
                hit: first
                assumed: that everyone may come along
                rules:
                  - { then: tour, because: everyone }
            bring:
              - { bring: shoes }
            steps:
              - { step: agreed, by: expat-centre, next: [walked] }
              - { step: walked, by: expat-centre, at: leg, ends: done, counts-as: museum-tour }
            retention: { after: done, keep: 6 months, assumed: no term was found }

            texts:
              en:
                museum-tour: Museum tour
                tour: You walk along.
                everyone: Everyone may come along.
                shoes: Good shoes
                agreed: Agreed
                walked: Walked
              nl:
                museum-tour: Museumtocht
                tour: U loopt mee.
                everyone: Iedereen mag mee.
                shoes: Goede schoenen
                agreed: Afgesproken
                walked: Gelopen

            examples:
              - { on: 2021-03-09, given: { age: 34 }, expect: { walk: tour, because: everyone } }

            """
    }
}
