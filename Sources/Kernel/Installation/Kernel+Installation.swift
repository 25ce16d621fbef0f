import Ledger
import Operations
import Shapes

extension Kernel {
    /// `GET /health`, from memory.
    func health() -> Health {
        let state = state
        let configuration = state.configuration
        var notes = drift
        if let stopped = writer.stopped { notes.append("nothing can be recorded: \(stopped)") }
        let messages = messageHealth(state)
        notes += notesOnMessages(messages)
        return Health(
            status: notes.isEmpty ? .ok : .degraded, version: API.version, mode: mode,
            revision: Int(configuration.number), now: clock.now, notes: notes,
            messages: messages)
    }

    /// `POST /exercise/clock`: sets the clock of an exercise forward; never behind what is recorded.
    func setClock(_ call: Call<ClockSetting>) async throws(Operations.Refusal) -> ClockSetting {
        guard mode == .exercise else {
            throw Refusal(.notAllowed, "the clock of a production installation is the world's")
        }
        // Whoever may rehearse may set it: this machine, or an administrator's token.
        if case .token = call.principal, !call.principal.has(.nationalAdmin, .centreAdmin) {
            throw Refusal(.notAllowed, "an administrator sets the clock")
        }
        let wanted = call.input.now
        let answer: ClockSetting = try await decide { [self] _, context, now in
            guard wanted.milliseconds >= context.heads.time else {
                throw Refusal(
                    .conflict,
                    "\(Instant(milliseconds: context.heads.time)) is recorded already; the clock cannot go behind it")
            }
            context.afterCommit { [self] in clock.set(wanted) }
            try record("set-clock", Journal.national, "clock", by: call.principal.name, now: wanted, &context) {
                $0.member("from", now.description)
            }
            return ClockSetting(now: wanted)
        }
        // What became due meanwhile is done before anyone asks.
        _ = try await decide { _, _, _ in }
        return answer
    }
}
