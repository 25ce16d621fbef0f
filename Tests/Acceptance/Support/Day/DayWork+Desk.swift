import Foundation

extension DayWork {
    /// A desk is done with whom it serves; sometimes the leg is set aside instead, or the result is taken back and told anew.
    func finish(_ desk: String) async throws {
        guard let leg = serving[desk], let visitor = here[leg.visit] else { return }
        let path = "/visits/\(leg.visit)/legs/\(leg.leg)"
        let token = staff.token(for: leg.partner, of: nil)
        if dice.oneIn(pace.mishaps * 2) {
            let parked = try await act(
                path + "/transfers", #"{"to":"parked","reason":"a photo is missing"}"#, bearer: token)
            guard parked.status == 200 else { return fault("park", parked) }
            serving[desk] = nil
            agenda.add(
                .returns(visit: leg.visit, leg: leg.leg, partner: leg.partner),
                at: now.addingTimeInterval(Double(dice.number(3...15)) * 60))
            return count("parked")
        }
        let body = results(of: leg, visitor)
        if dice.oneIn(10), let wrong = wrongToken(for: leg.partner) {
            let refused = try await call("POST", path + "/results", body: body, bearer: wrong)
            if refused.status != 403, refused.status != 404 { fault("wrong partner", refused) }
            count("refused")
        }
        let finished = try await act(path + "/results", body, bearer: token)
        guard finished.status == 200 else {
            serving[desk] = nil
            return fault("finish \(leg.service) \(body)", finished)
        }
        serving[desk] = nil
        take(finished)
        count("finished")
        count("finished \(leg.service)")
        for id in visitor.cases.values.sorted() where !open.contains(id) { open.append(id) }
        if dice.oneIn(pace.mishaps) { try await takeBack(leg, visitor, path, body, token) }
        if finished["state"] == "finished", dice.oneIn(pace.ratings) { try await rate(visitor) }
    }

    // Somebody answers what the centre asks.
    private func rate(_ visitor: Visitor) async throws {
        let path = "/visits/\(visitor.reference)/ratings"
        let survey = try await call("GET", path, bearer: visitor.key)
        guard survey.status == 200 else { return fault("survey", survey) }
        var answers: [String] = []
        for place in 0..<survey.count("questions") {
            func told(_ key: String) -> String? { survey["questions.\(place).\(key)"] }
            let partner = told("partner").map { #","partner":"\#($0)""# } ?? ""
            let value =
                switch told("scale") {
                case "1-5": #""mark":\#(min(5, dice.number(3...7)))"#
                case "1-10": #""mark":\#(min(10, dice.number(7...12)))"#
                case "satisfaction":
                    #""satisfaction":"\#(dice.pick(["satisfied", "very-satisfied", "neutral"]) ?? "")""#
                default: #""text":"planted answer","mayPublish":\#(dice.oneIn(2))"#
                }
            answers.append(#"{"question":"\#(told("question") ?? "")"\#(partner),\#(value)}"#)
        }
        let rated = try await act(path, #"{"answers":[\#(answers.joined(separator: ","))]}"#, bearer: visitor.key)
        if rated.status == 200 { count("rated") } else { fault("rate", rated) }
    }

    // The same is told once more: what was drawn is drawn again, what was spoiled stays void.
    private func takeBack(_ leg: Serving, _ visitor: Visitor, _ path: String, _ body: String, _ token: String?)
        async throws
    {
        let undone = try await call(
            "POST", "/visits/\(leg.visit)/undoings", body: #"{"reason":"told of the wrong family"}"#, bearer: token)
        guard undone.status == 200 else { return fault("undo", undone) }
        count("taken back")
        if body.contains("\"drawn\"") || visitor.card != nil { unsigned += 1 }
        let anew = body.replacing(/,"spoiled":\[[^\]]*\]/, with: "")
        let again = try await act(path + "/results", anew, bearer: token)
        if again.status == 200 { take(again) } else { fault("finish again \(anew)", again) }
    }

    /// A leg that was set aside waits again.
    func bringBack(_ visit: String, _ leg: String, _ partner: String) async throws {
        let back = try await act(
            "/visits/\(visit)/legs/\(leg)/transfers", #"{"to":"waiting"}"#, bearer: staff.token(for: partner, of: nil))
        // What a desk that failed could not give any more was cancelled meanwhile.
        if back.status == 409, !failed.isEmpty { return count("over meanwhile") }
        guard back.status == 200 else { return fault("bring back", back) }
        take(back)
    }

    /// A desk is out of use: everybody that it touches gets another place, or is told that there is none.
    func interrupt(_ desk: String) async throws {
        let officer = staff.token(for: DayWork.desks.first { $0.0 == desk }?.1 ?? "", of: nil)
        let reported = try await act(
            "/centres/maastricht/interruptions", #"{"desk":"\#(desk)","because":"the officer is ill"}"#,
            bearer: officer)
        // Over a cut it may be reported already, and nobody is ill where the desk is not there.
        guard reported.status == 200 else {
            if reported.status != 409 && reported.status != 400 { fault("interrupt", reported) }
            return
        }
        failed.insert(desk)
        count("interruptions")
        guard let id = reported["interruption.interruption"] ?? reported["interruption"] else {
            return fault("interrupt", reported)
        }
        var touched = reported.all("visits", "visit")
        guard !touched.isEmpty else { return }
        let settled = try await call(
            "POST", "/interruptions/\(id)/settlements", body: "{}", bearer: officer)
        guard settled.status == 200 else { return fault("settle", settled) }
        touched = (0..<settled.count("visits")).filter { settled["visits.\($0).state"] != "done" }
            .compactMap { settled["visits.\($0).visit"] }
        if !touched.isEmpty {
            let wishes = touched.map { #"{"visit":"\#($0)","cancel":true}"# }.joined(separator: ",")
            let rest = try await call(
                "POST", "/interruptions/\(id)/settlements", body: #"{"visits":[\#(wishes)]}"#, bearer: officer)
            if rest.status != 200 || rest["open"] != "0" { fault("settle the rest", rest) }
        }
        count("settled", reported.count("visits"))
        try await look(reported.all("visits", "visit"))
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
