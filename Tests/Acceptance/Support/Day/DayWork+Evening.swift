import Foundation

extension DayWork {
    /// Does the next step of a case by whom it belongs to; sometimes the wrong one tries before.
    func step(_ id: String) async throws {
        guard let wanted = try await next(of: id) else { return }
        let body = #"{"step":"\#(wanted.step)","records":\#(wanted.records)}"#
        if dice.oneIn(5), let wrong = wrongToken(for: wanted.by) {
            let refused = try await call("POST", "/cases/\(id)/steps", body: body, bearer: wrong)
            if refused.status != 403, refused.status != 404 { fault("wrong partner", refused) }
            count("refused")
        }
        let stepped = try await call(
            "POST", "/cases/\(id)/steps", body: body, bearer: staff.token(for: wanted.by, of: wanted.municipality))
        guard stepped.status == 200 else { return fault("step \(body)", stepped) }
        count("stepped")
        if stepped["state"] == "ended" { open.removeAll { $0 == id } }
    }

    private func next(
        of id: String
    ) async throws -> (step: String, by: String, municipality: String?, records: String)? {
        let shown = try await call("GET", "/cases/\(id)", bearer: Stage.token)
        guard shown.status == 200 else {
            fault("case", shown)
            return nil
        }
        if shown["state"] == "ended" { open.removeAll { $0 == id } }
        var found: [(step: String, by: String, municipality: String?, records: String)] = []
        for track in 0..<shown.count("tracks") {
            for index in 0..<shown.count("tracks.\(track).next") {
                let path = "tracks.\(track).next.\(index)"
                guard shown["\(path).at"] == nil, let step = shown["\(path).step"], let by = shown["\(path).by"],
                    staff.token(for: by, of: shown["municipality"]) != nil
                else { continue }
                found.append((step, by, shown["municipality"], records(shown, "\(path).records")))
            }
        }
        return dice.pick(found)
    }

    private func records(_ shown: Answer, _ path: String) -> String {
        let all = (0..<shown.count(path)).map { index in
            let words = (0..<shown.count("\(path).\(index).oneOf")).compactMap { shown["\(path).\(index).oneOf.\($0)"] }
            let value =
                switch shown["\(path).\(index).type"] {
                case "yes-no": dice.pick(["yes", "no"])
                case "day": String(shown["openedAt"]?.prefix(10) ?? "")
                default: dice.pick(words)
                }
            return #""\#(shown["\(path).\(index).record"] ?? "")":"\#(value ?? "")""#
        }
        return "{\(all.joined(separator: ","))}"
    }

    // MARK: - The day's end

    /// What one officer did alone is signed by another, and the day is closed.
    func close(_ today: String) async throws {
        if unsigned > 0, dice.oneIn(2) { try await countersign() }
        let closed = try await act(
            "/centres/maastricht/days/\(today)/closings", #"{"reason":"what is open goes on tomorrow"}"#,
            bearer: staff.ind)
        if closed.status == 200 { count("closed") } else { fault("close", closed) }
    }

    /// A second officer signs everything; nobody signs what was the own.
    func countersign() async throws {
        let list = try await call(
            "GET", "/centres/maastricht/countersignatures", query: "limit=100", bearer: staff.second)
        guard list.status == 200 else { return fault("countersignatures", list) }
        for act in list.all("acts", "act") {
            if dice.oneIn(10) {
                let refused = try await call("POST", "/countersignatures/\(act)", bearer: staff.ind)
                if refused.status != 409 { fault("signed by who did it", refused) }
            }
            let signed = try await self.act("/countersignatures/\(act)", "", bearer: staff.second)
            if signed.status == 200 { count("countersigned") } else { fault("countersign", signed) }
        }
        unsigned = 0
    }
}
