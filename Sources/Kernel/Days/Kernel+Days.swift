import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/days/{day}`.
    func showDay(_ call: Call<DayNamed>) throws(Operations.Refusal) -> DayShown {
        let state = state
        let centre = try state.configuration.centre(call.input.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        return try read { transaction in
            let view = try DayView(centre, call.input.day, state, now: clock.now, in: transaction)
            return shown(view, try sections(view), try DayClosingRecord.find(view.key, in: transaction))
        }
    }

    /// `POST /centres/{centre}/days/{day}/closings`.
    func closeDay(_ call: Call<DayClosing>) async throws(Operations.Refusal) -> DayShown {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.has(.officer, .centreAdmin, at: centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        return try await decide { [self] state, context, now in
            let centre = try state.configuration.centre(asked.centre)
            let view = try DayView(centre, asked.day, state, now: now, in: context.transaction)
            let sections = try sections(view)
            if let closed = try DayClosingRecord.find(view.key, in: context.transaction) {
                return shown(view, sections, closed)
            }
            guard asked.day <= centre.clock.day(now.milliseconds) else {
                throw Operations.Refusal(.conflict, "\(asked.day) has not begun")
            }
            let open = sections.reduce(0) { $0 + $1.count }
            guard open == 0 || asked.reason != nil else {
                throw Operations.Refusal(
                    sections.filter { $0.count > 0 }.map { section in
                        InputFinding(
                            "missing-reason", at: "/reason", "\(section.count) open: \(section.section)",
                            fix: "settle what is open, or close the day with `reason`")
                    })
            }
            let closing = DayClosingRecord(
                centre: centre.id, day: asked.day, closedAt: now, actor: call.principal.name, open: open,
                reason: try asked.reason.map {
                    try ledger.vault.seal(Array($0.utf8), purpose: "closing", subject: view.key.subject)
                })
            guard try closing.insert(in: context.transaction) else {
                throw Operations.Refusal(.conflict, "the day is closed already")
            }
            state.closedDays.insert(view.key)
            try self.record(
                "close-day", centre.id, asked.day.description, by: call.principal.name, now: now, &context
            ) { json in
                json.member("open", open)
                json.key("sections")
                json.object { json in
                    for section in sections where section.count > 0 { json.member(section.section, section.count) }
                }
            }
            return shown(view, sections, closing)
        }
    }

    /// Refuses what is told of a closed day without a reason; `pointer` is where the reason goes.
    func checkClosed(
        _ day: Day, at centre: String, reason: String?, pointer: String = "/reason", _ state: State
    ) throws(Operations.Refusal) {
        guard reason == nil, state.closedDays.contains(CentreDay(centre: centre, day: day)) else { return }
        throw Operations.Refusal([
            InputFinding(
                "missing-reason", at: pointer, "\(day) is closed: late entries need a reason", fix: "add `reason`")
        ])
    }

    private func shown(_ view: DayView, _ sections: [DaySection], _ closing: DayClosingRecord?) -> DayShown {
        let reason = closing?.reason.flatMap {
            try? ledger.vault.open($0, purpose: "closing", subject: view.key.subject)
        }
        return DayShown(
            centre: view.centre.id, day: view.day, timeZone: view.centre.clock.zone,
            state: closing == nil ? .open : .closed, closedAt: closing?.closedAt,
            reason: reason.map { String(decoding: $0, as: UTF8.self) },
            open: sections.reduce(0) { $0 + $1.count }, counts: view.counts, sections: sections)
    }
}

extension CentreDay {
    /// The day as what is sealed about it is bound to it.
    var subject: String { "\(centre) \(day)" }
}
