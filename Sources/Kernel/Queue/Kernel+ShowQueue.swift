import Blueprint
import Calendars
import Operations
import Rules

extension Kernel {
    /// `GET /centres/{centre}/queue`, from memory.
    func showQueue(_ call: Call<QueueAsked>) async throws(Operations.Refusal) -> Queue {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Operations.Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        let now = clock.now
        let day = centre.clock.day(now.milliseconds)
        let plan = state.configuration.plan(centre, day)
        var findings: [InputFinding] = []
        if let desk = asked.desk, !plan.desks.contains(where: { $0.name == desk }) {
            findings.append(
                InputFinding(
                    "unknown-desk", at: "/desk", in: .query, "there is no desk `\(desk)` on that day",
                    fix: "one of: \(plan.desks.map(\.name).joined(separator: ", "))"))
        }
        if let partner = asked.partner, centre.partners.on(day, partner) == nil {
            findings.append(
                InputFinding("unknown-partner", at: "/partner", in: .query, "there is no partner `\(partner)` here"))
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        let room = try await room(centre.id, on: day)
        let interrupted = state.interruptedDesks(of: plan, at: now)
        return QueueView(room: room, plan: plan, now: now, interrupted: interrupted)
            .queue(partner: asked.partner, desk: asked.desk)
    }
}
