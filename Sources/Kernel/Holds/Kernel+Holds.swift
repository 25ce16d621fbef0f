import Blueprint
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// How long a slot is kept while a form is filled.
    static let holdSeconds: Int64 = 600
    /// How many slots one token may keep at once, and how many everyone without a token together at one centre.
    static let mostHolds = (token: 20, anonymous: 50)

    /// Keeps a slot for ten minutes, over a stop of the server too.
    func placeHold(_ call: Call<HoldAsked>) async throws(Operations.Refusal) -> Reply<Hold> {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        let start = try start(asked.startsAt, centre)
        let question = try question(asked, call.principal, state)
        do throws(Operations.Refusal) {
            _ = try search(question, state).slot(at: start)
        } catch {
            if let stored = try repeated(API.placeHold, call) { return stored }
            throw error
        }
        return try await decideOnce(API.placeHold, call) { [self] state, context, now in
            let question =
                question.holds(in: state, asked.sponsor)
                ? question : try self.question(asked, call.principal, state)
            try checkCap(asked.centre, call.principal, state)
            let search = DaySearch(question: question, state: state, now: now, figures: figures)
            let found = try search.slot(at: start)
            let hold = HoldRecord(
                id: identifiers.next(), centre: asked.centre, day: start.day, bundle: asked.bundle ?? "none",
                legs: found.legs, keeper: keeper(call.principal),
                expiresAt: now.adding(seconds: Kernel.holdSeconds))
            try hold.insert(in: context.transaction)
            for (index, leg) in hold.legs.enumerated() {
                try occupy(leg, hold.centre, hold.day, holder: hold.holder(index), context)
            }
            state.holds[hold.id] = hold
            state.boards[CentreDay(centre: hold.centre, day: hold.day), default: DayBoard()].take(
                hold.legs, for: hold.bundle)
            try schedule(DueKind.holdExpiry, hold.id, at: hold.expiresAt, &state, &context)
            try record("place-hold", hold.centre, hold.id, by: call.principal.name, now: now, &context) {
                $0.member("day", hold.day.description)
                $0.member("expiresAt", hold.expiresAt.description)
            }
            let times = LegTimes(question.centre.clock, start.day)
            return Hold(hold: hold.id, expiresAt: hold.expiresAt, legs: hold.legs.map { times.shown($0) })
        }
    }

    /// Gives a held slot back; whoever knows the hold's identifier may.
    func releaseHold(_ call: Call<HoldNamed>) async throws(Operations.Refusal) -> Nothing {
        try await decide { [self] state, context, now in
            guard let hold = state.holds[call.input.hold] else {
                throw Operations.Refusal(.notFound, "there is no such hold; it may have expired")
            }
            try free(hold, &state, &context)
            try record("release-hold", hold.centre, hold.id, by: call.principal.name, now: now, &context) {
                $0.member("day", hold.day.description)
            }
            return Nothing()
        }
    }

    /// Takes a hold away, its ticks with it.
    func free(_ hold: HoldRecord, _ state: inout State, _ context: inout WriteContext) throws {
        for (index, leg) in hold.legs.enumerated() {
            let place = Occupancy.Place(centre: hold.centre, desk: leg.desk, day: hold.day.number, ticks: leg.ticks)
            try Occupancy.free(place, holder: hold.holder(index), in: context.transaction)
        }
        try HoldRecord.delete(hold.id, in: context.transaction)
        try Due.cancel(kind: DueKind.holdExpiry, subject: hold.id, in: context.transaction)
        state.holds[hold.id] = nil
        state.boards[CentreDay(centre: hold.centre, day: hold.day)]?.free(hold.legs, for: hold.bundle)
    }

    private func question(
        _ asked: HoldAsked, _ principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> SlotQuestion {
        let centre = try state.configuration.centre(asked.centre)
        return try PartyReader(configuration: state.configuration, centre: centre, principal: principal).question(
            bundle: asked.bundle, party: asked.party, livesIn: asked.livesIn,
            sponsor: state.standing(of: asked.sponsor, for: principal, at: centre.id), language: nil)
    }

    // Whoever has no token shares one cap: a visit's key is easily had.
    private func keeper(_ principal: Principal) -> String {
        if case .token = principal { principal.name } else { Principal.anonymous.name }
    }

    private func checkCap(_ centre: String, _ principal: Principal, _ state: State) throws(Operations.Refusal) {
        let name = keeper(principal)
        let isToken = if case .token = principal { true } else { false }
        let count = state.holds.values.count { $0.keeper == name && (isToken || $0.centre == centre) }
        guard count < (isToken ? Kernel.mostHolds.token : Kernel.mostHolds.anonymous) else {
            var refusal = Operations.Refusal(.tooMany, "too many slots are held already; book, or give some back")
            refusal.retryAfter = 60
            throw refusal
        }
    }
}
