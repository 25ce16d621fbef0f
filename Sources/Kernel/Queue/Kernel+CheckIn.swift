import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /visits/{visit}/check-ins`: who of a visit is here.
    func checkIn(_ call: Call<CheckIn>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let asked = call.input
            let transaction = context.transaction
            var record = try visible(asked.visit, to: call.principal, in: transaction)
            try call.checkFresh(tag: record.tag)
            var legs = try LegRecord.list(of: record.reference, in: transaction)
            var arrival = try ArrivalRecord.find(record.reference, in: transaction)
            try checkOpen(record)
            var findings: [InputFinding] = []
            let happened = try happened(asked.happenedAt, asked.reason, on: record, state, now, &findings)
            let party = try PersonRecord.list(of: record.reference, in: transaction).map(\.place)
            let come = places(asked.persons, of: party, &findings)
            guard findings.isEmpty else { throw Operations.Refusal(findings) }
            let priority = asked.priority ?? arrival?.hasPriority ?? false
            let isNew = !come.isSubset(of: arrival?.present ?? []) || priority != (arrival?.hasPriority ?? false)
            if isNew {
                arrival = try arrive(
                    Arrival(
                        come: come, kind: .appointment, hasPriority: priority, happened: happened, reason: asked.reason),
                    &record, &legs, arrival, &state, &context, now: now)
                try self.record(
                    "check-in", record.centre, record.reference, by: call.principal.name, now: now,
                    happened: happened == now ? nil : happened, &context
                ) { json in
                    arrival?.write(to: &json)
                    let present = arrival?.present ?? []
                    json.list("absent", party.filter { !present.contains($0) }.map { "p\($0 + 1)" })
                }
            }
            return .value(try atCounter(record, legs, arrival, state, in: transaction), tag: record.tag)
        }
    }

    /// Who comes, and how.
    struct Arrival {
        let come: Set<Int>
        let kind: QueueEntryKind
        let hasPriority: Bool
        let happened: Instant
        let reason: String?
    }

    /// Has persons of a visit wait: its first ticket, its legs with someone here, and no clock that waits for them.
    func arrive(
        _ coming: Arrival, _ record: inout VisitRecord, _ legs: inout [LegRecord], _ known: ArrivalRecord?,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> ArrivalRecord {
        let before = StandingBefore(record, legs, known)
        let number =
            try known?.number ?? ArrivalRecord.next(coming.kind, record.centre, on: record.day, in: context.transaction)
        var arrival =
            known
            ?? ArrivalRecord(
                visit: record.reference, centre: record.centre, day: record.day, kind: coming.kind, number: number,
                since: coming.happened, hasPriority: false, present: [])
        arrival.present.formUnion(coming.come)
        arrival.hasPriority = coming.hasPriority
        try arrival.store(in: context.transaction)
        for index in legs.indices where legs[index].state == .booked {
            guard legs[index].placed.persons.contains(where: arrival.present.contains) else { continue }
            legs[index].state = .waiting
            legs[index].turn = LegTurn(waitingSince: coming.happened)
            try legs[index].setState(in: context.transaction)
        }
        record.state = .arrived
        try advance(&record, in: context.transaction)
        try awaitNoLonger(record, &state, context)
        try keep(.checkIn, of: record, before: before, reason: coming.reason, state, context, now: now)
        state.seat(record, legs, arrival)
        return arrival
    }

    // A visit that is over, or that nobody came to, is not checked in.
    private func checkOpen(_ record: VisitRecord) throws(Operations.Refusal) {
        switch record.state {
        case .booked, .arrived: return
        case .finished: throw Operations.Refusal(.conflict, "the visit is over")
        case .cancelled: throw Operations.Refusal(.conflict, "the visit was cancelled")
        case .noShow:
            throw Operations.Refusal(
                .conflict,
                "nobody had come in time and the time was given back; undo that, or take them in as a walk-in")
        }
    }

    /// When something at the counter happened: on the visit's day, not in the future, with a reason after a day.
    func happened(
        _ told: Instant?, _ reason: String?, on record: VisitRecord, _ state: State, _ now: Instant,
        _ findings: inout [InputFinding]
    ) throws(Operations.Refusal) -> Instant {
        let clock = try state.configuration.centre(record.centre).clock
        try checkClosed(record.day, at: record.centre, reason: reason, state)
        guard let told else {
            guard clock.day(now.milliseconds) == record.day else {
                throw Operations.Refusal(
                    .conflict,
                    "the visit is on \(record.day); what happened then is told late with `happenedAt` and `reason`")
            }
            return now
        }
        func report(_ code: String, _ field: String, _ message: String) {
            if !findings.contains(where: { $0.code == code }) {
                findings.append(InputFinding(code, at: "/\(field)", message))
            }
        }
        if told > now {
            report("in-the-future", "happenedAt", "\(told) has not come yet")
        } else if told < now.adding(seconds: -31 * 86_400) {
            report("too-long-ago", "happenedAt", "what happened more than 31 days ago is not taken")
        } else if clock.day(told.milliseconds) != record.day {
            report("other-day", "happenedAt", "the visit is on \(record.day)")
        }
        if told < now.adding(seconds: -86_400), reason == nil {
            report("missing-reason", "reason", "what happened more than a day ago needs a reason")
        }
        return told
    }

    private func places(_ persons: [String]?, of party: [Int], _ findings: inout [InputFinding]) -> Set<Int> {
        guard let persons else { return Set(party) }
        var places: Set<Int> = []
        for (index, person) in persons.enumerated() {
            guard let place = Int(person.dropFirst()).map({ $0 - 1 }), party.contains(place) else {
                findings.append(
                    InputFinding(
                        "unknown-person", at: "/persons/\(index)", "`\(person)` is not of this visit",
                        fix: "its persons are \(party.map { "p\($0 + 1)" }.joined(separator: ", "))"))
                continue
            }
            places.insert(place)
        }
        return places
    }
}

extension ArrivalRecord {
    /// What the journal keeps of who is here.
    func write(to json: inout JSONWriter) {
        json.list("present", present.sorted().map { "p\($0 + 1)" })
        json.member("ticket", ticket)
        if hasPriority { json.member("priority", "yes") }
    }
}

extension JSONWriter {
    /// Writes a list of words.
    mutating func list(_ name: String, _ words: [String]) {
        key(name)
        array { json in
            for word in words {
                json.element()
                json.string(word)
            }
        }
    }
}
