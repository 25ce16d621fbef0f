import Foundation
import Kernel
import Operations
import Testing

extension Rehearsal {
    /// Sets the clock, which only goes forward.
    func setClock(_ time: String) async {
        let answer = await call("POST", "/exercise/clock", body: #"{"now":"\#(time)"}"#)
        #expect(answer.status == 200, "\(answer.text)")
    }

    /// A visit's legs by name, as an officer sees them.
    func leg(_ name: String, of visit: String, _ officer: String) async -> [String: String] {
        let shown = await call("GET", "/visits/\(visit)", bearer: officer)
        for place in 0..<shown.count("legs") where shown["legs.\(place).leg"] == name {
            return ["state", "desk", "startsAt", "partner"].reduce(into: [:]) {
                $0[$1] = shown["legs.\(place).\($1)"]
            }
        }
        return [:]
    }

    /// Has a visit's leg served at its own desk: the clock is set to its start, everyone checks in, or who is named.
    func serve(_ visit: String, leg name: String = "l1", checkIn: String = "{}") async throws {
        let officer = try await token("officer@maastricht")
        let leg = await leg(name, of: visit, officer)
        let start = try #require(leg["startsAt"])
        if let time = Instant(start), kernel.clock.now < time { await setClock(start) }
        let here = await call("POST", "/visits/\(visit)/check-ins", body: checkIn, bearer: officer)
        #expect(here.status == 200, "\(here.text)")
        let turn = await call(
            "POST", "/centres/maastricht/queue/turns",
            body: #"{"desk":"\#(leg["desk"] ?? "")","visit":"\#(visit)","leg":"\#(name)"}"#, bearer: officer)
        #expect(turn.status == 200, "\(turn.text)")
    }
}
