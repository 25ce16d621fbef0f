import Foundation
import Operations
import Testing

/// Visits at Maastricht that were done, for the sponsor Acme, and words for rating them.
struct RatingRoom {
    let counter: Counter
    /// The token of the visits' sponsor.
    let sponsor: String

    var room: Rehearsal { counter.room }
    var officer: String { counter.officer }

    /// A visit by its reference and key.
    struct Visit {
        let reference: String
        let key: String

        var path: String { "/visits/\(reference)/ratings" }
    }

    init(folder: String? = nil) async throws {
        counter = try await Counter(folder: folder)
        let acme = #"{"sponsor":"acme","name":"Acme B.V.","recognition":[{"from":"2019-05-01"}]}"#
        _ = await counter.room.call("POST", "/sponsors", body: acme, bearer: Rehearsal.admin)
        sponsor = try await counter.room.token("sponsor:acme")
    }

    /// Books a visit for the sponsor's person.
    func book(
        _ start: String = "2021-03-09T08:30:00Z", _ persons: [String] = [Rehearsal.person(1)], language: String = "en"
    ) async throws -> Visit {
        let body = Rehearsal.booking(start, persons, more: #","sponsor":"acme""#)
            .replacing(#""language":"en""#, with: #""language":"\#(language)""#)
        let booked = await room.call(
            "POST", "/centres/maastricht/visits", body: body, bearer: officer, key: UUID().uuidString)
        return Visit(reference: try #require(booked["reference"], "\(booked.text)"), key: try #require(booked["key"]))
    }

    /// A visit of one person at the IND that was done.
    func done(_ start: String = "2021-03-09T08:30:00Z", language: String = "en") async throws -> Visit {
        let visit = try await book(start, language: language)
        try await room.serve(visit.reference)
        let done = await counter.finish(visit.reference)
        #expect(done["state"] == "finished", "\(done.text)")
        return visit
    }

    func rate(_ visit: Visit, _ answers: String, by bearer: String? = nil, more: String = "") async -> Rehearsal.Answer
    {
        await room.call(
            "POST", visit.path, body: #"{"answers":[\#(answers)]\#(more)}"#, bearer: bearer ?? visit.key)
    }

    func survey(_ visit: Visit, by bearer: String? = nil, query: String? = nil) async -> Rehearsal.Answer {
        await room.call("GET", visit.path, query: query, bearer: bearer ?? visit.key)
    }

    func answers(_ bearer: String? = nil, query: String? = nil, centre: String = "maastricht") async
        -> Rehearsal.Answer
    {
        await room.call("GET", "/centres/\(centre)/answers", query: query, bearer: bearer ?? officer)
    }

    func publish(_ answer: String, by bearer: String? = nil) async -> Rehearsal.Answer {
        await room.call("POST", "/answers/\(answer)/publications", bearer: bearer ?? officer)
    }

    /// The questions of a survey, each with its partner.
    static func names(_ survey: Rehearsal.Answer) -> [String] {
        (0..<survey.count("questions")).map { place in
            [survey["questions.\(place).question"], survey["questions.\(place).partner"]].compactMap(\.self)
                .joined(separator: " ")
        }
    }

    /// What is wrong with a request, each as its code and place.
    static func errors(_ answer: Rehearsal.Answer) -> [String] {
        (0..<answer.count("errors")).map { place in
            "\(answer["errors.\(place).code"] ?? "") \(answer["errors.\(place).pointer"] ?? "")"
        }
    }
}
