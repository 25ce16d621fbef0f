import Foundation
import Kernel
import Testing

@Suite("Open answers: sealed, and published with consent")
struct AnswerTests {
    private static let open = """
        {"question":"do-better","text":"Kanttekening seats","mayPublish":true},\
        {"question":"application","text":"Zebedeus was quick"}
        """

    @Test("officers read all, others what is published; only with consent is it published, and twice is once")
    func publication() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done(language: "nl")
        #expect(await desk.rate(visit, Self.open).status == 200)
        let auditor = try await desk.room.token("auditor@maastricht")
        let chief = try await desk.room.token("centre-admin@maastricht")
        let all = await desk.answers()
        #expect(all.count("answers") == 2 && !all.text.contains(visit.reference), "\(all.text)")
        let (one, other) = (
            await desk.answers(query: "question=do-better"), await desk.answers(query: "question=application")
        )
        #expect(one["answers.0.state"] == "waiting" && other["answers.0.state"] == "withheld")
        #expect(one["answers.0.asked"] == "Wat kunnen we beter doen?" && one["answers.0.month"] == "2021-03")
        for bearer in [auditor, chief, Rehearsal.admin] {
            #expect(await desk.answers(bearer).count("answers") == 0)
            #expect(await desk.publish(all["answers.0.answer"] ?? "", by: bearer).status == 403)
        }
        let (may, mayNot) = (try #require(one["answers.0.answer"]), try #require(other["answers.0.answer"]))
        #expect(await desk.publish(mayNot).status == 409)
        let published = await desk.publish(may)
        #expect(published.status == 200 && published["state"] == "published", "\(published.text)")
        #expect(await desk.publish(may).text == published.text)
        #expect(await desk.counter.journal("publish-answer") == 1)
        for bearer in [auditor, chief, Rehearsal.admin] {
            let seen = await desk.answers(bearer)
            #expect(seen.count("answers") == 1 && seen["answers.0.text"] == "Kanttekening seats", "\(seen.text)")
        }
        #expect(await desk.answers(query: "state=withheld").count("answers") == 1)
        #expect(await desk.answers(auditor, query: "state=withheld").count("answers") == 0)
        #expect(await desk.answers(query: "question=application")["answers.0.text"] == "Zebedeus was quick")
        let first = await desk.answers(query: "limit=1")
        let next = try #require(first["next"])
        let rest = await desk.answers(query: "limit=1&after=\(next)")
        #expect(rest.count("answers") == 1 && rest["answers.0.answer"] != next, "\(rest.text)")
        #expect(rest.text.hasSuffix(#""next":null}"#), "\(rest.text)")
        #expect(await desk.answers(query: "after=0123456789abcdefghijklmnop").status == 400)
        try await desk.room.end()
    }

    @Test("an officer of another partner or centre, and an auditor of another centre, read nothing")
    func reach() async throws {
        let desk = try await RatingRoom()
        let visit = try await desk.done()
        #expect(await desk.rate(visit, Self.open).status == 200)
        let answer = try #require(await desk.answers()["answers.0.answer"])
        let ind = try await desk.room.token("officer:ind@maastricht")
        let town = try await desk.room.token("officer:municipality@maastricht")
        let leiden = try await desk.room.token("officer@leiden")
        let auditor = try await desk.room.token("auditor@leiden")
        #expect(await desk.answers(ind).count("answers") == 2)
        #expect(await desk.answers(town).count("answers") == 0)
        #expect(await desk.publish(answer, by: town).status == 404)
        #expect(await desk.answers(leiden).status == 403)
        #expect(await desk.publish(answer, by: leiden).status == 404)
        #expect(await desk.answers(auditor).status == 403)
        #expect(await desk.answers(visit.key).status == 403)
        #expect(await desk.publish("0123456789abcdefghijklmnop").status == 404)
        try await desk.room.end()
    }

    @Test("an open answer stands nowhere in clear, goes with its merged person, and is gone when that one is erased")
    func sealed() async throws {
        let folder = try Rehearsal.makeFolder()
        let desk = try await RatingRoom(folder: folder)
        let visit = try await desk.done()
        let twin = try await desk.book("2021-03-11T08:30:00Z")
        #expect(await desk.rate(visit, Self.open).status == 200)
        let waiting = await desk.answers(query: "state=waiting")
        #expect(await desk.publish(waiting["answers.0.answer"] ?? "").status == 200)
        let planted = ["Kanttekening", "Zebedeus"].map { Data($0.utf8) }
        func isClean() throws -> Bool {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
                if planted.contains(where: { bytes.range(of: $0) != nil }) { return false }
            }
            return true
        }
        #expect(try isClean())
        #expect(!desk.room.kernel.metricsText.contains("Kanttekening"))
        // The person turns out to be one that is known already.
        let (merged, kept) = (try await person(of: visit, in: desk), try await person(of: twin, in: desk))
        let body = #"{"with":"\#(merged)","mode":"merge","reason":"one passport"}"#
        let done = await desk.room.call("POST", "/clients/\(kept)/merges", body: body, bearer: desk.officer)
        #expect(done.status == 200, "\(done.text)")
        #expect(await desk.answers().count("answers") == 2)
        #expect(await desk.survey(visit)["answers.0.text"] == "Kanttekening seats")
        try await desk.room.end()
        // Erased elsewhere: a start forgets whoever the ledger of erasures names.
        try #"{"person":"\#(kept)","time":5}\#n"#.write(
            toFile: folder + "/loket.db.erased", atomically: true, encoding: .utf8)
        let again = try await Rehearsal(at: "2021-03-12T07:00:00Z", folder: folder)
        let officer = try await again.token("officer@maastricht")
        let left = await again.call("GET", "/centres/maastricht/answers", bearer: officer)
        #expect(left.status == 200 && left.count("answers") == 0, "\(left.text)")
        let survey = await again.call("GET", visit.path, bearer: visit.key)
        #expect(survey["state"] == "answered" && survey.count("answers") == 0, "\(survey.text)")
        try await again.end()
        #expect(try isClean())
    }

    private func person(of visit: RatingRoom.Visit, in desk: RatingRoom) async throws -> String {
        let person = #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"}}"#
        let found = await desk.room.call("POST", "/clients/_search", body: person, bearer: desk.officer)
        let place = (0..<found.count("clients")).first { found["clients.\($0).visits.0.visit"] == visit.reference }
        return try #require(found["clients.\(place ?? -1).client"], "\(found.text)")
    }
}
