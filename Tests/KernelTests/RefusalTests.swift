import Foundation
import Operations
import Testing

@Suite("Refusals")
struct RefusalTests {
    @Test(
        "search and booking tell why, with the nearest slots",
        arguments: [
            ("2020-03-10T08:00:00Z", "biometrics", "2020-03-17", "2020-03-17T08:30:00Z", "closed"),
            ("2020-01-20T08:00:00Z", "biometrics", "2019-12-24", "2019-12-24T08:30:00Z", "no-agreement"),
            ("2021-02-08T08:00:00Z", "welcome-call", "2021-02-15", "2021-02-15T08:30:00Z", "closed"),
            ("2021-03-08T08:00:00Z", "biometrics", "2021-03-10", "2021-03-10T08:30:00Z", "partner-absent"),
            ("2021-03-08T08:00:00Z", "biometrics", "2021-06-10", "2021-06-10T08:30:00Z", "too-far"),
            ("2021-03-09T08:00:00Z", "biometrics", "2021-03-09", "2021-03-09T08:30:00Z", "too-soon"),
            ("2021-03-08T08:00:00Z", "fast-track", "2021-03-09", "2021-03-09T08:30:00Z", "not-offered"),
        ])
    func reasons(now: String, service: String, day: String, start: String, reason: String) async throws {
        let room = try await Rehearsal(at: now)
        let dayAfter = day.dropLast(2) + (Int(day.suffix(2)).map { $0 < 9 ? "0\($0 + 1)" : "\($0 + 1)" } ?? "")
        let person = Rehearsal.person(1, service: service)
        let search = await room.call(
            "POST", "/centres/maastricht/slots/_search",
            body: #"{"party":[\#(person)],"from":"\#(day)","until":"\#(dayAfter)"}"#)
        #expect(search.status == 200, "\(search.text)")
        #expect(search.count("slots") == 0)
        #expect(search["why.0.reason"] == reason)
        let booking = await room.book(start, [person])
        #expect(booking.status == 409)
        #expect(booking["why.0.reason"] == reason)
        if service != "fast-track" {
            #expect(search.count("nearest") > 0)
            #expect(booking.count("alternatives") > 0)
        }
        try await room.end()
    }

    @Test("tells everything that is wrong with a booking at once, by JSON pointer")
    func findings() async throws {
        let room = try await Rehearsal(at: "2021-03-08T08:00:00Z")
        let body = """
            {"startsAt":"2021-03-09T08:32:00Z","party":[{"person":"p2","givenName":"A","familyName":"B",\
            "birthDate":"1987-02-30","nationalities":["UK"],"services":["biometric"]}],"contact":{"language":"english"}}
            """
        let answer = await room.call("POST", "/centres/maastricht/visits", body: body, key: "0123456789abcdef")
        #expect(answer.status == 400)
        for pointer in ["/party/0/birthDate", "/party/0/nationalities/0", "/contact/language"] {
            #expect(answer.text.contains("\"\(pointer)\""), "\(pointer)")
        }
        try await room.end()
    }

    @Test("an open question is told with its pointer, and asked for by name")
    func asks() async throws {
        let room = try await Rehearsal(at: "2024-05-01T08:00:00Z")
        let answer = await room.book("2024-05-03T12:00:00Z", [Rehearsal.person(1, born: "1990-02-01")])
        #expect(answer.status == 400)
        #expect(answer["ask.0.fact"] == "last-capture")
        #expect(answer.text.contains("/party/0/facts/last-capture"))
        let known = await room.book(
            "2024-05-03T12:00:00Z",
            [Rehearsal.person(1, born: "1990-02-01", facts: #""last-capture":"2024-01-10""#)])
        #expect(known["type"] == "/problems/no-visit-needed")
        let never = await room.book(
            "2024-05-03T12:00:00Z", [Rehearsal.person(1, born: "1990-02-01", facts: #""last-capture":"never""#)])
        #expect(never.status == 201, "\(never.text)")
        try await room.end()
    }

    @Test(
        "assess tells whose fingerprints are taken and why",
        arguments: [
            (34, "full", "everyone"), (33, "full", "everyone"), (7, "photo-and-fingerprints", "no-signature-yet"),
            (4, "photo", "under-six"),
        ])
    func family(age: Int, outcome: String, because: String) async throws {
        let room = try await Rehearsal(at: "2021-03-08T08:00:00Z")
        let answer = await room.call(
            "POST", "/centres/maastricht/services/biometrics/_assess",
            body: #"{"on":"2021-03-09","facts":{"age":\#(age),"nationalities":["IN"]}}"#)
        #expect(answer.status == 200)
        #expect(answer["outcomes.capture.outcome"] == outcome)
        #expect(answer["outcomes.capture.because"] == because)
        let later = await room.call(
            "POST", "/centres/maastricht/services/biometrics/_assess",
            body: #"{"on":"2024-05-01","facts":{"birth-date":"\#(2024 - age)-01-31","nationalities":["IN"]}}"#)
        #expect(later["ask.0.fact"] == "last-capture")
        try await room.end()
    }

    @Test("the clock of an exercise never goes behind what is recorded")
    func clock() async throws {
        let room = try await Rehearsal(at: "2021-03-08T08:00:00Z")
        let back = await room.call("POST", "/exercise/clock", body: #"{"now":"2021-03-01T08:00:00Z"}"#)
        #expect(back.status == 409)
        try await room.end()
        let again = try await Rehearsal(at: "2020-01-01T08:00:00Z", folder: room.folder)
        #expect(again.messages.contains { $0.contains("raised to 2021-03-08") })
        try await again.end()
    }
}
