import Blueprint
import Calendars
import Operations
import Rules
import ServiceKit
import Timetable

extension Kernel {
    /// `GET /centres/{centre}/slots`.
    func listSlots(_ call: Call<SlotsAsked>) throws(Operations.Refusal) -> SlotsFound {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        let question = try PartyReader(
            configuration: state.configuration, centre: centre, principal: call.principal
        ).question(service: asked.service, persons: asked.persons)
        return try find(
            search(question, state), from: asked.from, until: asked.until, limit: asked.limit, cursor: asked.cursor)
    }

    /// `POST /centres/{centre}/slots/_search`.
    func searchSlots(_ call: Call<SlotSearchAsked>) throws(Operations.Refusal) -> SlotsFound {
        let asked = call.input
        let state = state
        let centre = try state.configuration.centre(asked.centre)
        let question = try PartyReader(
            configuration: state.configuration, centre: centre, principal: call.principal
        ).question(
            bundle: asked.bundle, party: asked.party, livesIn: asked.livesIn,
            sponsor: state.standing(of: asked.sponsor, for: call.principal, at: centre.id), language: nil)
        return try find(
            search(question, state), from: asked.from, until: asked.until, limit: asked.limit, cursor: asked.cursor)
    }

    private func find(
        _ search: DaySearch, from: Day?, until: Day?, limit: Int, cursor: String?
    ) throws(Operations.Refusal) -> SlotsFound {
        let centre = search.question.centre
        let today = centre.clock.day(search.now.milliseconds)
        let from = from ?? today
        // Without an end, as far as bookings are taken.
        let until = until ?? min(max(from, search.lastDay(on: today) ?? from), from.adding(days: 365)).adding(days: 1)
        var findings: [InputFinding] = []
        if until < from {
            findings.append(InputFinding("turned-period", at: "/until", in: .query, "the period ends before it begins"))
        } else if until.number - from.number > 366 {
            findings.append(
                InputFinding("too-long", at: "/until", in: .query, "at most 366 days are searched at once"))
        }
        var start = SlotStart(day: from, tick: 0)
        if let cursor {
            if let next = SlotStart(cursor: cursor), next >= start {
                start = next
            } else {
                findings.append(
                    InputFinding("invalid-cursor", at: "/cursor", in: .query, "this is no cursor of such a search"))
            }
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        let page = try search.page(from: start, until: until, limit: limit)
        let nearest =
            page.slots.isEmpty && from < until ? search.nearest(to: SlotStart(day: from, tick: 0)) : []
        return SlotsFound(
            timeZone: centre.clock.zone, slots: page.slots, next: page.next?.cursor, why: page.why, nearest: nearest)
    }
}

extension SlotStart {
    /// The start as a cursor of the API.
    var cursor: String { "\(day).\(tick)" }

    /// Reads a cursor; `nil` for anything else.
    init?(cursor: String) {
        let parts = cursor.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]), let tick = Int(parts[1]), (0..<DayRow.ticks).contains(tick)
        else { return nil }
        self.init(day: day, tick: tick)
    }
}
