import Foundation
import Operations
import Testing

@Suite("Hand-off to the home municipality")
struct HandOffTests {
    private func steps(
        _ stage: FastTrackStage, _ body: String, type: String = "application/json", bearer: String? = nil,
        code: String = "GM0938"
    ) async -> Rehearsal.Answer {
        await stage.room.call(
            "POST", "/municipalities/\(code)/steps", body: body, bearer: bearer ?? stage.registrar, contentType: type)
    }

    private func step(_ id: String, _ step: String = "registered", _ records: String = #""bsn-given":"yes""#) -> String
    {
        #"{"case":"\#(id)","step":"\#(step)","records":{\#(records)}}"#
    }

    @Test("a registrar sees what waits, what to do next and until when; nothing before the interview")
    func list() async throws {
        let stage = try await FastTrackStage(persons: 2)
        func list() async -> Rehearsal.Answer {
            await stage.room.call("GET", "/municipalities/GM0938/cases", bearer: stage.registrar)
        }
        #expect(await list()["waiting"] == "0")
        try await stage.interview()
        let waiting = await list()
        #expect(waiting["waiting"] == "2", "\(waiting.text)")
        #expect(waiting["cases.0.due"] == "2021-03-12")
        #expect(waiting["cases.0.person.birthDate"] == "1987-05-01")
        #expect(waiting.text.contains(#""step":"registered""#) && !waiting.text.contains("planted"))
        #expect(waiting["cases.0.terms"] == "1 elements")
        for bearer in [stage.sponsor, stage.interviewer, Rehearsal.admin] {
            #expect(await stage.room.call("GET", "/municipalities/GM0938/cases", bearer: bearer).status == 403)
        }
        #expect(await stage.room.call("GET", "/municipalities/GM0935/cases", bearer: stage.registrar).status == 403)
        try await stage.room.end()
    }

    @Test("each step is done or refused by itself, with its problem")
    func bestEffort() async throws {
        let stage = try await FastTrackStage(persons: 2)
        try await stage.interview()
        let foreign = "00000000000000000000000000"
        let done = await steps(
            stage,
            """
            {"steps":[\(step(stage.cases[0])),\(step(foreign)),\(step(stage.cases[1], "registered", "")),\
            \(step(stage.cases[0])),\(step(stage.cases[1], "granted", ""))]}
            """)
        #expect(done.status == 200, "\(done.text)")
        #expect(done["done"] == "1")
        #expect((0..<5).map { done["steps.\($0).state"] } == ["done", "refused", "refused", "refused", "refused"])
        #expect(done["steps.1.problem.type"] == "/problems/not-found")
        #expect(done["steps.2.problem.errors.0.pointer"] == "/steps/2/records/bsn-given")
        #expect(done["steps.3.problem.type"] == "/problems/conflict")
        #expect(done["steps.4.problem.type"] == "/problems/not-allowed")
        let waiting = await stage.room.call("GET", "/municipalities/GM0938/cases", bearer: stage.registrar)
        #expect(waiting["cases.0.case"] == stage.cases[1])
        #expect(waiting["waiting"] == "1")
        try await stage.room.end()
    }

    @Test("all or nothing: one refusal leaves every case as it was, and tells everything")
    func all() async throws {
        let stage = try await FastTrackStage(persons: 2)
        try await stage.interview()
        let body = #"{"all":"yes","steps":[\#(step(stage.cases[0])),\#(step(stage.cases[1], "registered", ""))]}"#
        let refused = await steps(stage, body)
        #expect(refused.status == 400, "\(refused.text)")
        #expect(refused["errors.0.pointer"] == "/steps/1/records/bsn-given")
        let journal = await stage.room.call("GET", "/journal", query: "centre=maastricht", bearer: Rehearsal.admin)
        #expect(!journal.text.contains("registrar:GM0938"))
        let both = #"{"all":"yes","steps":[\#(step(stage.cases[0])),\#(step(stage.cases[1]))]}"#
        #expect(await steps(stage, both)["done"] == "2")
        #expect(await steps(stage, both).status == 409)
        try await stage.room.end()
    }

    @Test("a table does the same, and what is wrong is told with line and column")
    func table() async throws {
        let stage = try await FastTrackStage(persons: 2)
        try await stage.interview()
        let wrong = await steps(
            stage, "case;step;bsn-given\n\(stage.cases[0]);registered;yes;more\nx\n", type: "text/csv")
        #expect(wrong.status == 400)
        #expect(wrong["errors.0.place"] == "2:1")
        let misspelt = await steps(
            stage, "case,step,bsn-given\nshort,registered,yes\n", type: "text/csv; charset=utf-8")
        #expect(misspelt["errors.0.pointer"] == "/steps/0/case")
        #expect(misspelt["errors.0.place"] == "2:1")
        let header = await steps(stage, "case,step,step\n", type: "text/csv")
        #expect(header["errors.0.place"] == "1:11")
        _ = await stage.room.call("POST", "/exercise/clock", body: #"{"now":"2021-03-09T10:00:00Z"}"#)
        let done = await steps(
            stage,
            "case,step,bsn-given,happened-at\r\n\(stage.cases[0]),registered,maybe,\r\n"
                + "\(stage.cases[1]),registered,yes,2021-03-09T10:30:00+01:00\r\n\(stage.cases[1]),registered,yes,\r\n",
            type: "text/csv")
        #expect(done.status == 200, "\(done.text)")
        #expect(done["steps.0.problem.errors.0.place"] == "2:39")
        #expect(done["steps.1.state"] == "done")
        #expect(done["steps.2.problem.errors.0.place"] == "4:1")
        try await stage.room.end()
    }
}
