import Foundation
import Operations
import Testing

@Suite("Why there is no slot")
struct WhyNoSlotTests {
    @Test(
        "tells for a bundle what stands in the way, in words",
        arguments: [
            // The expat centre alone is open on Mondays.
            (
                "2021-03-04T07:00:00Z", "2021-03-08", "partner-absent",
                "GemeenteLoket Maastricht and IND service point are not here"
            ),
            ("2021-03-04T07:00:00Z", "2021-03-06", "partner-absent", "Expat Centre Maastricht Region"),
            ("2021-02-04T07:00:00Z", "2021-02-15", "closed", "closed: Carnival"),
            ("2021-03-04T07:00:00Z", "2021-04-05", "closed", "closed: "),
            ("2020-03-04T07:00:00Z", "2020-03-17", "closed", "closed: COVID-19"),
            ("2021-03-04T07:00:00Z", "2021-06-08", "too-far", "60 days"),
            ("2021-03-09T15:40:00Z", "2021-03-09", "too-long", "what is left of that day is too short for"),
            ("2020-01-20T08:00:00Z", "2019-12-24", "no-agreement", "no agreement"),
        ])
    func reasons(now: String, day: String, reason: String, text: String) async throws {
        let room = try await OneStopShop.room(at: now)
        let officer = try await room.token("officer@maastricht")
        let found = await room.searchBundle(day, Self.after(day), bearer: officer)
        #expect(found.status == 200, "\(found.text)")
        #expect(found.count("slots") == 0)
        #expect(found["why.0.reason"] == reason, "\(found.text)")
        #expect(found["why.0.text"]?.contains(text) == true, "\(found.text)")
        let booked = await room.bookBundle("\(day)T09:00:00Z", bearer: officer)
        #expect(booked.status == 409)
        #expect(booked["why.0.reason"] == reason, "\(booked.text)")
        try await room.end()
    }

    @Test("a party from elsewhere is told what to do instead")
    func elsewhere() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let found = await room.searchBundle("2021-03-09", "2021-03-10", bearer: officer, livesIn: "GM0363")
        #expect(found["why.0.reason"] == "not-admitted")
        #expect(
            found["why.0.text"] == """
                The one-stop shop is for residents of the municipalities that take part. \
                You can book the IND's services one by one.
                """)
        try await room.end()
    }

    @Test("a bundle is booked through its own channels, and lead times bind whoever is no officer of the partner")
    func channels() async throws {
        let room = try await OneStopShop.room(at: "2021-03-08T07:00:00Z")
        let client = await room.searchBundle("2021-03-11", "2021-03-12")
        #expect(client["why.0.reason"] == "not-offered")
        #expect(client["why.0.text"] == "one-stop shop is booked by the employer or an officer")
        let acme = #"{"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01"}]}"#
        #expect(await room.call("POST", "/sponsors", body: acme, bearer: Rehearsal.admin).status == 201)
        let sponsor = try await room.token("sponsor:acme")
        let tomorrow = await room.searchBundle("2021-03-09", "2021-03-10", bearer: sponsor)
        // The municipality and the IND are not there on Monday: their working day before Tuesday was Friday.
        #expect(tomorrow["why.0.reason"] == "too-soon", "\(tomorrow.text)")
        #expect(tomorrow["why.0.text"]?.contains("1 working day of GemeenteLoket Maastricht before") == true)
        #expect(await room.searchBundle("2021-03-11", "2021-03-12", bearer: sponsor).count("slots") == 20)
        try await room.end()
    }

    @Test("full desks are named by their service, and a day that is free in pieces by all of them")
    func full() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        // Friday afternoon: half past one until five at the interview desk, fifty minutes a family.
        for start in ["12:30", "13:20", "14:10", "15:00"] {
            let interview = OneStopShop.family.map {
                $0.dropLast() + #","services":["fast-track"]}"#
            }
            let booked = await room.call(
                "POST", "/centres/maastricht/visits",
                body: Rehearsal.booking("2021-03-12T\(start):00Z", interview.map { String($0) }), bearer: officer,
                key: UUID().uuidString)
            #expect(booked.status == 201, "\(booked.text)")
        }
        let found = await room.searchBundle("2021-03-12", "2021-03-13", bearer: officer)
        #expect(found["why.0.reason"] == "full")
        #expect(found["why.0.text"] == "every desk for Fast-track registration is full on that day", "\(found.text)")
        #expect(found.count("nearest") == 5)
        // Ten minutes are left there, and one person would need twenty.
        let alone = await room.searchBundle("2021-03-12", "2021-03-13", [OneStopShop.family[0]], bearer: officer)
        #expect(alone["why.0.reason"] == "full")
        try await room.end()
    }

    @Test("services that no site gives together are told with their sites")
    func sites() async throws {
        let centres = try OneStopShop.centres("east-netherlands") {
            $0.replacing("gives: [biometrics, residence-document]", with: "gives: [residence-document]")
                .replacing(
                    "site: enschede, gives: [information, welcome-call]", with: "site: enschede, gives: [information]")
        }
        let person = Rehearsal.person(1).replacing(#"["biometrics"]"#, with: #"["welcome-call","biometrics"]"#)
        let body = #"{"party":[\#(person)],"from":"2021-03-08","until":"2021-03-09"}"#
        let apart = try await OneStopShop.room(centres: centres)
        let none = await apart.call("POST", "/centres/east-netherlands/slots/_search", body: body)
        #expect(none["why.0.reason"] == "not-offered", "\(none.text)")
        #expect(none["why.0.text"]?.contains("no site has all services") == true)
        #expect(none["why.0.text"]?.contains("at enschede") == true)
        try await apart.end()
        // As the file has it, both sites give both; on Monday the IND is at Enschede.
        let room = try await OneStopShop.room()
        let found = await room.call("POST", "/centres/east-netherlands/slots/_search", body: body)
        #expect(found.count("slots") > 0, "\(found.text)")
        #expect(Set(found.legs(ofSlot: 0).map(\.desk)) == ["enschede-1", "enschede-ind"])
        try await room.end()
    }

    @Test("everything that must be known first is asked at once, of each person and of the party")
    func asks() async throws {
        let room = try await OneStopShop.room()
        let officer = try await room.token("officer@maastricht")
        let answer = await room.call(
            "POST", "/centres/maastricht/slots/_search",
            body: """
                {"bundle":"one-stop-shop","party":[{"person":"p1"},{"person":"p2","facts":{"short-stay":"no"}}],\
                "from":"2021-03-09","until":"2021-03-10"}
                """, bearer: officer)
        #expect(answer.status == 400)
        for pointer in ["/livesIn", "/party/0/nationalities", "/party/1/nationalities", "/party/0/birthDate"] {
            #expect(answer.text.components(separatedBy: "\"\(pointer)\"").count == 2, "\(pointer): \(answer.text)")
        }
        let unknown = await room.bookBundle(
            "2021-03-09T08:00:00Z", [OneStopShop.family[0].dropLast() + #","facts":{"short-stai":"no"}}"#],
            bearer: officer)
        #expect(unknown.status == 400)
        #expect(unknown.text.components(separatedBy: "unknown-fact").count == 2)
        #expect(unknown.text.contains("write `short-stay`"))
        try await room.end()
    }

    @Test("a horizon in working days is counted by each partner's own, and the nearest of them binds a bundle")
    func horizon() async throws {
        let centres = try OneStopShop.centres("maastricht") {
            $0.replacing("horizon: 60 days", with: "horizon: 3 working days")
        }
        let room = try await OneStopShop.room(centres: centres)
        let officer = try await room.token("officer@maastricht")
        // From Thursday the 4th: the IND is here on the 5th, 9th and 11th, the expat centre on the 5th, 8th and 9th.
        func reason(_ day: String) async -> String? {
            await room.call(
                "POST", "/centres/maastricht/slots/_search",
                body: """
                    {"party":[\(Rehearsal.person(1))],"from":"\(day)","until":"\(Self.after(day))","limit":1}
                    """)["why.0.reason"]
        }
        #expect(await reason("2021-03-11") == nil)
        #expect(await reason("2021-03-12") == "too-far")
        #expect(await room.searchBundle("2021-03-09", "2021-03-10", bearer: officer).count("slots") == 20)
        let bundle = await room.searchBundle("2021-03-11", "2021-03-12", bearer: officer)
        #expect(bundle["why.0.reason"] == "too-far", "\(bundle.text)")
        try await room.end()
    }

    @Test("nobody comes where nobody needs anything")
    func nobody() async throws {
        let room = try await OneStopShop.room()
        let baby = Rehearsal.person(1, born: "2020-10-01")
        let answer = await room.book("2021-03-09T08:00:00Z", [baby])
        #expect(answer["type"] == "/problems/no-visit-needed")
        try await room.end()
    }

    private static func after(_ day: String) -> String {
        let number = (Int(day.suffix(2)) ?? 0) + 1
        return day.dropLast(2) + (number < 10 ? "0\(number)" : "\(number)")
    }
}
