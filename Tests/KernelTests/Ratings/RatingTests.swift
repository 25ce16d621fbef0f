import Blueprint
import Foundation
import Operations
import Testing

@Suite("Ratings: who is asked what, and what is answered")
struct RatingTests {
    @Test("the questions are those of the visit's partners, in the language of the visit or another")
    func questions() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done(language: "nl")
        let asked = await desk.survey(visit)
        #expect(asked.status == 200 && asked["state"] == "open" && asked["of"] == "client", "\(asked.text)")
        #expect(
            RatingRoom.names(asked) == [
                "written-information ind", "front-desk ind", "overall-mark", "satisfied", "living-and-working",
                "application", "most-satisfied", "do-better",
            ])
        #expect(asked["language"] == "nl")
        #expect(asked["questions.1.text"] == "Hoe beoordeelt u de medewerkers aan de balie?")
        #expect(
            asked["questions.1.scale"] == "1-5" && asked["questions.1.partnerName"] == "IND service point",
            "\(asked.text)")
        #expect(asked["questions.3.words.3.text"] == "tevreden", "the word, not the question of that name")
        #expect(asked["questions.3.words.4.word"] == "very-satisfied")
        #expect(asked["questions.3.words.4.text"] == "zeer tevreden")
        #expect(asked["through"] == "2021-05-08")
        let english = await desk.survey(visit, query: "language=en")
        #expect(english["questions.1.text"] == "How do you rate the people at the desk?")
        // What the national file asks of clients alone is asked of no sponsor, whatever the centre's file says.
        let sponsor = await desk.survey(visit, by: desk.sponsor)
        #expect(sponsor["of"] == "sponsor" && sponsor["language"] == "en", "\(sponsor.text)")
        #expect(RatingRoom.names(sponsor) == ["written-information ind", "overall-mark", "do-better"])
        try await desk.room.end()
    }

    @Test("files and the API have the same words for groups, scales and how satisfied someone is")
    func words() {
        #expect(SurveyEntry.Group.allCases.map(\.rawValue) == SurveyGroup.allCases.map(\.rawValue))
        #expect(SurveyEntry.Scale.allCases.map(\.rawValue) == SurveyScale.allCases.map(\.rawValue))
        #expect(SurveyEntry.Scale.satisfaction.answers == Satisfaction.allCases.map(\.rawValue))
        #expect(Satisfaction.allCases.map(\.value) == Array(1...5))
    }

    @Test("a rating is kept once for each group, and nobody reads the other's")
    func once() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done()
        let answers = """
            {"question":"front-desk","partner":"ind","mark":5},{"question":"satisfied","satisfaction":"satisfied"},\
            {"question":"do-better","text":"more seats","mayPublish":true}
            """
        let rated = await desk.rate(visit, answers)
        #expect(rated.status == 200 && rated["state"] == "answered", "\(rated.text)")
        #expect(rated["answers.0.mark"] == "5" && rated["answers.1.satisfaction"] == "satisfied")
        #expect(rated["answers.2.text"] == "more seats" && rated["answers.2.mayPublish"] == "1")
        let again = await desk.rate(visit, answers)
        #expect(again.status == 200 && again.text == rated.text, "the same again changes nothing")
        let other = await desk.rate(visit, #"{"question":"overall-mark","mark":2}"#)
        #expect(other.status == 409, "\(other.text)")
        #expect(await desk.survey(visit).text == rated.text)
        let sponsor = await desk.survey(visit, by: desk.sponsor)
        #expect(sponsor["state"] == "open" && sponsor.count("answers") == 0)
        let second = await desk.rate(visit, #"{"question":"overall-mark","mark":8}"#, by: desk.sponsor)
        #expect(second["answers.0.mark"] == "8", "\(second.text)")
        #expect(await desk.survey(visit).text == rated.text)
        #expect(await desk.counter.journal("rate-visit") == 2)
        try await desk.room.end()
    }

    @Test("the journal keeps closed answers as numbers, and neither the visit nor what was written")
    func journal() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done()
        _ = await desk.rate(
            visit,
            """
            {"question":"written-information","partner":"ind","mark":4},{"question":"overall-mark","mark":9},\
            {"question":"satisfied","satisfaction":"very-satisfied"},{"question":"do-better","text":"planted seats"}
            """)
        _ = await desk.rate(visit, #"{"question":"do-better","text":"planted forms"}"#, by: desk.sponsor)
        let entries = try await desk.room.journal("rate-visit")
        #expect(entries.map { $0["actor"] as? String } == ["client", "sponsor"])
        #expect(entries.allSatisfy { $0["centre"] as? String == "maastricht" })
        let bodies = try entries.map { entry in
            String(
                decoding: try JSONSerialization.data(withJSONObject: entry["body"] ?? "", options: [.sortedKeys]),
                as: UTF8.self)
        }
        #expect(
            bodies == [
                """
                {"answers":[{"partner":"ind","question":"written-information","value":4},\
                {"question":"overall-mark","value":9},{"question":"satisfied","value":5}],"of":"client","open":1}
                """,
                #"{"answers":[],"of":"sponsor","open":1}"#,
            ])
        let text = await desk.room.call("GET", "/journal", query: "limit=500", bearer: Rehearsal.admin).text
        #expect(!text.contains("planted"))
        for entry in entries {
            #expect((entry["subject"] as? String)?.count == 26)
            #expect(entry["subject"] as? String != visit.reference)
        }
        try await desk.room.end()
    }

    @Test("too early, too late, and never where nothing was done")
    func time() async throws {
        let desk = try await RatingRoom()
        let (early, missed) = (try await desk.book(), try await desk.book("2021-03-09T10:00:00Z"))
        let mark = #"{"question":"overall-mark","mark":9}"#
        let asked = await desk.survey(early)
        #expect(asked["state"] == "early", "\(asked.text)")
        #expect(await desk.rate(early, mark).status == 409)
        try await desk.room.serve(early.reference)
        #expect(await desk.rate(early, mark).status == 409, "it is not done yet")
        #expect(await desk.counter.finish(early.reference).status == 200)
        // The sixtieth day, until its last minute at Maastricht.
        await desk.room.setClock("2021-05-08T21:50:00Z")
        #expect(await desk.rate(early, mark).status == 200)
        #expect(await desk.survey(missed)["state"] == "early")
        await desk.room.setClock("2021-05-08T22:00:00Z")
        let late = await desk.rate(early, mark, by: desk.sponsor)
        #expect(late.status == 409, "\(late.text)")
        #expect(late["detail"]?.contains("2021-05-08") == true)
        #expect(await desk.survey(early, by: desk.sponsor)["state"] == "over")
        try await desk.room.end()
    }

    @Test("everything that is wrong with answers is told at once, and nothing is kept")
    func wrong() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done()
        let wrong = await desk.rate(
            visit,
            """
            {"question":"colour","mark":3},{"question":"front-desk","mark":6},\
            {"question":"front-desk","partner":"municipality","mark":4},\
            {"question":"overall-mark","partner":"ind","mark":7},{"question":"overall-mark","text":"nine"},\
            {"question":"satisfied","mark":3},{"question":"do-better","text":"  "},\
            {"question":"do-better","mark":1,"text":"a","mayPublish":true}
            """)
        #expect(wrong.status == 400)
        #expect(
            RatingRoom.errors(wrong) == [
                "unknown-question /answers/0/question", "missing-partner /answers/1/partner",
                "out-of-bounds /answers/1/mark", "unknown-partner /answers/2/partner",
                "needless-partner /answers/3/partner", "wrong-scale /answers/4/text", "missing-answer /answers/4/mark",
                "wrong-scale /answers/5/mark", "missing-answer /answers/5/satisfaction", "too-short /answers/6/text",
                "duplicate-answer /answers/7/question", "wrong-scale /answers/7/mark",
            ], "\(wrong.text)")
        let shape = await desk.rate(visit, #"{"question":"satisfied","satisfaction":"glad"},{"mark":11}"#)
        #expect(
            RatingRoom.errors(shape) == [
                "unknown-word /answers/0/satisfaction", "missing-key /answers/1/question",
            ], "\(shape.text)")
        #expect(await desk.rate(visit, "").status == 400)
        #expect(await desk.survey(visit)["state"] == "open")
        let sponsor = await desk.rate(
            visit, #"{"question":"front-desk","partner":"ind","mark":4}"#, by: desk.sponsor)
        #expect(RatingRoom.errors(sponsor) == ["unknown-question /answers/0/question"], "\(sponsor.text)")
        #expect(await desk.counter.journal("rate-visit") == 0)
        try await desk.room.end()
    }

    @Test("with the visit's key or its sponsor's token, and no other")
    func rights() async throws {
        let desk = try await RatingRoom()
        let (visit, other) = (try await desk.done(), try await desk.done("2021-03-09T09:30:00Z"))
        let rival = try await desk.room.token("sponsor:rival")
        let mark = #"{"question":"overall-mark","mark":9}"#
        for (bearer, status) in [
            (other.key, 404), (rival, 404), (desk.officer, 403), (Rehearsal.admin, 403),
        ] {
            #expect(await desk.survey(visit, by: bearer).status == status)
            #expect(await desk.rate(visit, mark, by: bearer).status == status)
        }
        #expect(await desk.room.call("GET", visit.path).status == 401)
        let unknown = RatingRoom.Visit(reference: "2222-2222", key: visit.key)
        #expect(await desk.survey(unknown).status == 404)
        #expect(await desk.survey(unknown, by: desk.sponsor).status == 404)
        // A visit that was booked for nobody's sponsor is no sponsor's to rate.
        let own = await desk.room.book("2021-03-11T08:30:00Z")
        let alone = RatingRoom.Visit(reference: own["reference"] ?? "", key: own["key"] ?? "")
        #expect(await desk.survey(alone, by: desk.sponsor).status == 404)
        #expect(await desk.survey(alone)["state"] == "early")
        try await desk.room.end()
    }

    @Test("the questions are those of the visit's day, whatever is asked since")
    func dated() async throws {
        let centres = try OneStopShop.centres("maastricht") { text in
            text.replacing(
                "  - { survey: sponsor, ask:", with: "  - { survey: sponsor, from: 2021-03-11, ask:")
        }
        let room = try await Rehearsal(at: "2021-03-04T07:00:00Z", centres: centres)
        let officer = try await room.token("officer@maastricht")
        let acme = #"{"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01"}]}"#
        _ = await room.call("POST", "/sponsors", body: acme, bearer: Rehearsal.admin)
        let sponsor = try await room.token("sponsor:acme")
        var states: [String?] = []
        for start in ["2021-03-09T08:30:00Z", "2021-03-11T08:30:00Z"] {
            let booked = await room.call(
                "POST", "/centres/maastricht/visits",
                body: Rehearsal.booking(start, [Rehearsal.person(1)], more: #","sponsor":"acme""#), bearer: officer,
                key: UUID().uuidString)
            let path = "/visits/\(booked["reference"] ?? "")/ratings"
            states.append(await room.call("GET", path, bearer: sponsor)["state"])
        }
        #expect(states == ["not-asked", "early"])
        try await room.end()
    }
}
