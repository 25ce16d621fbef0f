import Blueprint
import Rules
import ServiceKit
import Testing

/// Who of a party needs which legs of the one-stop shop in Maastricht, and what is said of them there.
@Suite("One-stop shop")
struct OneStopShopTests {
    private static let blueprint = Compilation.of(Samples.files).blueprint?.value

    private struct Person {
        let nationality: String
        var sponsor = "none"
        var livesIn = "GM0938"
        var told: [String: Fact] = [:]
    }

    // Each leg's service with the outcome of its first decision, or what is asked.
    private func legs(
        _ person: Person, on text: String, at centre: String = "maastricht", bundle: String = "one-stop-shop"
    )
        throws -> [String: String]
    {
        let centre = try #require(OneStopShopTests.blueprint?.centres[centre])
        let day = try #require(Day(text))
        var known = person.told
        known["nationalities"] = .words([person.nationality])
        known["birth-date"] = .day(try #require(Day("1987-05-01")))
        known["sponsor"] = .word(person.sponsor)
        known["lives-in"] = .word(person.livesIn)
        known["bundle"] = .word(bundle)
        var lists: [String: Set<String>] = [:]
        for name in ["free-movement", "our-municipalities"] { lists[name] = centre.members(of: name, on: day) }
        var legs: [String: String] = [:]
        for leg in try #require(centre.bundles.on(day, bundle)).legs {
            let facts = KernelFacts.complete(Facts(day: day, known: known), freeMovement: lists["free-movement"] ?? [])
            if let when = leg.when {
                guard let holds = when.hold(Circumstances(facts: facts, lists: lists)) else {
                    legs[leg.service] = "asks"
                    continue
                }
                guard holds else { continue }
            }
            let offer = try #require(centre.offer(leg.service, on: day), "\(leg.service) is given")
            let assessment = offer.module.assess(
                facts, settings: offer.settings, lists: lists, code: ManifestFixtures.biometrics)
            legs[leg.service] =
                assessment.ask.isEmpty
                ? "\(assessment.verdicts.first?.outcome ?? "nothing")\(assessment.needsVisit == true ? "" : ", no visit")"
                : "asks " + assessment.ask.joined(separator: " ")
        }
        return legs
    }

    @Test("a highly skilled migrant from India and the family have three legs; one answer is asked of each")
    func india() throws {
        var person = Person(nationality: "IN", sponsor: "recognised")
        #expect(
            try legs(person, on: "2021-03-09") == [
                "information": "talk", "fast-track": "asks family-of", "biometrics": "asks",
            ])
        for (family, outcome) in [("nobody", "register-and-decide"), ("migrant", "register-and-decide")] {
            person.told["family-of"] = .word(family)
            #expect(
                try legs(person, on: "2021-03-09") == [
                    "information": "talk", "fast-track": outcome, "biometrics": "full",
                ])
        }
    }

    @Test("a couple from Spain has no leg at the IND, and nothing is asked")
    func spain() throws {
        let expected = ["information": "talk", "fast-track": "register"]
        #expect(try legs(Person(nationality: "ES"), on: "2021-03-09") == expected)
        #expect(try legs(Person(nationality: "ES", sponsor: "recognised"), on: "2021-03-09") == expected)
    }

    @Test("the spouse from Morocco of an EU citizen is registered here; the IND's check is elsewhere")
    func spouse() throws {
        for sponsor in ["none", "recognised"] {
            let person = Person(
                nationality: "MA", sponsor: sponsor, told: ["family-of": .word("eu-citizen")])
            #expect(
                try legs(person, on: "2021-03-09") == ["information": "talk", "fast-track": "register-and-eu-check"])
        }
    }

    @Test("a Briton needed no permit until the transition ended, on 1 January 2021 one does")
    func briton() throws {
        let person = Person(nationality: "GB", sponsor: "recognised", told: ["family-of": .word("nobody")])
        #expect(try legs(person, on: "2020-12-29") == ["information": "talk", "fast-track": "register"])
        #expect(
            try legs(person, on: "2021-01-05") == [
                "information": "talk", "fast-track": "register-and-decide", "biometrics": "full",
            ])
    }

    @Test("whether a municipality takes part is that day's: Oegstgeest in Leiden until 2023")
    func thatDay() throws {
        let person = Person(nationality: "ES", livesIn: "GM0579")
        let (before, after) = ("2022-12-28", "2023-01-04")
        #expect(try legs(person, on: before, at: "leiden", bundle: "welcome")["fast-track"] == "register")
        #expect(
            try legs(person, on: after, at: "leiden", bundle: "welcome")["fast-track"] == "own-municipality, no visit")
    }

    @Test("the IND's decision runs where the IND is a partner: not in Leiden")
    func residence() throws {
        let blueprint = try #require(OneStopShopTests.blueprint)
        let step = try #require(blueprint.modules["fast-track"]?.first(of: "residence"))
        let day = try #require(Day("2021-03-09"))
        #expect(try #require(blueprint.centres["maastricht"]).does(step, on: day))
        #expect(try !#require(blueprint.centres["leiden"]).does(step, on: day))
        let registered = try #require(blueprint.modules["fast-track"]?.step("registered"))
        #expect(try #require(blueprint.centres["leiden"]).does(registered, on: day))
    }
}
