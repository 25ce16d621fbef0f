import Foundation

extension DayWork {
    /// A desk is done with whom it serves; sometimes the leg is set aside instead, or the result is taken back and told anew.
    func finish(_ desk: String) async throws {
        guard let leg = serving[desk], let visitor = here[leg.visit] else { return }
        let path = "/visits/\(leg.visit)/legs/\(leg.leg)"
        let token = staff.token(for: leg.partner, of: nil)
        if happens(\.parkings) {
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
        if happens(\.corrections) { try await takeBack(leg, visitor, path, body, token) }
        if finished["state"] == "finished", happens(\.ratings) { try await rate(visitor) }
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
        // Another desk may have taken it over since.
        guard !serving.values.contains(where: { $0.visit == visit && $0.leg == leg }) else {
            return count("over meanwhile")
        }
        let back = try await act(
            "/visits/\(visit)/legs/\(leg)/transfers", #"{"to":"waiting"}"#, bearer: staff.token(for: partner, of: nil))
        // What a desk that failed could not give any more was cancelled meanwhile.
        if back.status == 409, !failed.isEmpty { return count("over meanwhile") }
        guard back.status == 200 else { return fault("bring back", back) }
        take(back)
        // A desk that failed while it served does not call again.
        for desk in failed.keys.sorted() { try await settleRest(of: desk) }
    }
}
