import Foundation

extension DayWork {
    /// A desk is out of use: everybody that it touches gets another place, or is told that there is none.
    func interrupt(_ desk: String) async throws {
        guard let reported = try await report(desk, by: officer(at: desk)) else { return }
        guard let id = reported["interruption.interruption"] else { return fault("interrupt", reported) }
        failed[desk] = id
        count("interruptions")
        try await settle(reported, desk, id)
    }

    /// What a desk that failed was to do and is open now is settled too.
    func settleRest(of desk: String) async throws {
        guard let id = failed[desk], let shown = try await show(id, to: officer(at: desk)) else { return }
        try await settle(shown, desk, id)
    }

    private func officer(at desk: String) -> String? {
        staff.token(for: DayWork.desks.first { $0.0 == desk }?.1 ?? "", of: nil)
    }

    // By the first proposals; who has none is cancelled.
    private func settle(_ shown: Answer, _ desk: String, _ id: String) async throws {
        let touched = shown.all("visits", "visit")
        guard !touched.isEmpty else { return }
        let path = "/interruptions/\(id)/settlements"
        let settled = try await call("POST", path, body: "{}", bearer: officer(at: desk))
        guard settled.status == 200 else { return fault("settle", settled) }
        let left = (0..<settled.count("visits")).filter { settled["visits.\($0).state"] != "done" }
            .compactMap { settled["visits.\($0).visit"] }
        if !left.isEmpty {
            let wishes = left.map { #"{"visit":"\#($0)","cancel":true}"# }.joined(separator: ",")
            let rest = try await call("POST", path, body: #"{"visits":[\#(wishes)]}"#, bearer: officer(at: desk))
            if rest.status != 200 || rest["open"] != "0" { fault("settle the rest", rest) }
        }
        count("settled", touched.count)
        try await look(touched)
    }

    // What an interruption touches; `nil` where the desk is not there, so that nobody is ill.
    private func report(_ desk: String, by officer: String?) async throws -> Answer? {
        let interruptions = "/centres/maastricht/interruptions"
        let reported = try await act(
            interruptions, #"{"desk":"\#(desk)","because":"the officer is ill"}"#, bearer: officer)
        switch reported.status {
        case 200: return reported
        case 400: return nil
        case 409:
            // Over a cut it is reported already: the officer finds it in the list, and goes on with it.
            let list = try await call("GET", interruptions, query: "day=\(DayWork.text(now))", bearer: officer)
            let place = (0..<list.count("interruptions")).first { list["interruptions.\($0).desk"] == desk }
            if let id = place.flatMap({ list["interruptions.\($0).interruption"] }) {
                return try await show(id, to: officer)
            }
        default: break
        }
        fault("interrupt", reported)
        return nil
    }

    private func show(_ id: String, to officer: String?) async throws -> Answer? {
        let shown = try await call("GET", "/interruptions/\(id)", bearer: officer)
        guard shown.status == 200 else {
            fault("show interruption", shown)
            return nil
        }
        return shown
    }

    // Where those that were touched are now: moved ones come on their new day, or at their new time.
    private func look(_ references: [String]) async throws {
        for reference in references {
            let shown = try await call("GET", "/visits/\(reference)", bearer: Stage.token)
            guard shown.status == 200 else { return fault("show", shown) }
            take(shown)
            guard let known = expected[reference] else { continue }
            if shown["state"] == "cancelled" || shown["state"] == "finished" { agenda.drop(reference) }
            guard shown["state"] == "booked", let moved = known.moved(to: shown), moved.startsAt != known.startsAt
            else {
                continue
            }
            count("moved by an interruption")
            agenda.drop(reference)
            expected[reference] = nil
            if moved.day == known.day {
                expected[reference] = moved
                agenda.add(.comes(moved, nil), at: moved.startsAt)
            } else {
                visits[moved.day, default: []].append(moved)
            }
        }
    }
}
