import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// The longest window of a batch.
    private static let longestBatch = 92

    /// `POST /sponsors/{sponsor}/batches`: each family the earliest slot that those before it have left.
    func bookBatch(_ call: Call<Batch>) async throws(Operations.Refusal) -> Reply<BatchResults> {
        let asked = call.input
        let state = state
        _ = try sponsor(asked.sponsor, for: call.principal, state)
        if let stored = try repeated(API.bookBatch, call) { return stored }
        let centre = try centre(of: asked, state)
        // Reading, searching and sealing need no writer: it only has to see that the slots are still free.
        let families = try prepare(asked, centre, call.principal, state)
        return try await decideOnce(API.bookBatch, call) { [self] state, context, now in
            var results: [BatchResult] = []
            for (index, family) in families.enumerated() {
                let before = state
                do {
                    let visit = try context.attempt { context in
                        try book(family, of: asked, by: call.principal, &state, &context, now)
                    }
                    results.append(BatchResult(visit))
                } catch let refusal as Operations.Refusal {
                    state = before
                    results.append(BatchResult(refusal.moved(under: "/families/\(index)")))
                }
            }
            if asked.mode == .all, let refusal = Kernel.refusal(of: results) { throw refusal }
            let done = BatchResults(batch: identifiers.next(), families: results)
            try record("book-batch", asked.centre, done.batch, by: call.principal.name, now: now, &context) { json in
                json.member("sponsor", asked.sponsor)
                json.member("mode", asked.mode.rawValue)
                json.member("booked", done.booked)
                json.member("refused", done.refused)
            }
            return done
        }
    }

    /// A family of a batch, read as a booking, sealed, and with the start that it will probably get.
    private struct Prepared: Sendable {
        let booking: Booking
        let reading: Result<Reading, Operations.Refusal>

        struct Reading: Sendable {
            let question: SlotQuestion
            let sealed: SealedParty
            let start: SlotStart?
        }
    }

    private func centre(of asked: Batch, _ state: State) throws(Operations.Refusal) -> Centre {
        var findings: [InputFinding] = []
        let centre = state.configuration.blueprint.centres[asked.centre]
        if centre == nil {
            findings.append(InputFinding("unknown-centre", at: "/centre", "there is no centre `\(asked.centre)`"))
        }
        if asked.until <= asked.from {
            findings.append(InputFinding("turned-period", at: "/until", "the window ends before it begins"))
        } else if asked.until.number - asked.from.number > Self.longestBatch {
            findings.append(
                InputFinding("too-long", at: "/until", "a window has at most \(Self.longestBatch) days"))
        }
        guard let centre, findings.isEmpty else { throw Operations.Refusal(findings) }
        return centre
    }

    // Each family reads, seals and searches; what the families before it will take is taken in a copy of the state.
    private func prepare(
        _ asked: Batch, _ centre: Centre, _ principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> [Prepared] {
        var sketch = state
        var families: [Prepared] = []
        for family in asked.families {
            let booking = Booking(
                centre: asked.centre, startsAt: clock.now, bundle: asked.bundle, party: family.persons,
                contact: family.contact, livesIn: family.livesIn, sponsor: asked.sponsor, needs: family.needs)
            let reading: Result<Prepared.Reading, Operations.Refusal>
            do throws(Operations.Refusal) {
                let question = try question(booking, principal, state)
                let start = try? earliest(question, asked, sketch, clock.now)
                if let start, let placed = try? search(question, sketch).slot(at: start) {
                    sketch.boards[CentreDay(centre: centre.id, day: start.day), default: DayBoard()].take(
                        placed.legs, for: asked.bundle ?? "none")
                }
                reading = .success(.init(question: question, sealed: try seal(booking), start: start))
            } catch {
                reading = .failure(error)
            }
            families.append(Prepared(booking: booking, reading: reading))
        }
        return families
    }

    private func book(
        _ family: Prepared, of asked: Batch, by principal: Principal, _ state: inout State,
        _ context: inout WriteContext, _ now: Instant
    ) throws -> Visit {
        let reading = try family.reading.get()
        let question =
            reading.question.holds(in: state, asked.sponsor)
            ? reading.question : try self.question(family.booking, principal, state)
        var start = reading.start
        if let wanted = start, (try? search(question, state).slot(at: wanted)) == nil { start = nil }
        return try decideBooking(
            family.booking, reading.sealed, question, at: start ?? earliest(question, asked, state, now),
            by: principal, &state, &context, now)
    }

    // The earliest start in the window; a search that is cut short goes on where it stopped.
    private func earliest(
        _ question: SlotQuestion, _ asked: Batch, _ state: State, _ now: Instant
    ) throws(Operations.Refusal) -> SlotStart {
        let today = question.centre.clock.day(now.milliseconds)
        var next: SlotStart? = SlotStart(day: max(asked.from, today), tick: 0)
        var why: [Why] = []
        while let from = next, from.day < asked.until {
            let page = try DaySearch(question: question, state: state, now: now, figures: figures)
                .page(from: from, until: asked.until, limit: 1)
            why += page.why
            if let slot = page.slots.first { return try start(slot.startsAt, question.centre) }
            next = page.next
        }
        var refusal = Operations.Refusal(.notOffered, "there is no slot left for this family in that window")
        refusal.why = Array(why.prefix(14))
        throw refusal
    }

    private static func refusal(of results: [BatchResult]) -> Operations.Refusal? {
        let problems = results.compactMap(\.problem)
        guard !problems.isEmpty else { return nil }
        var refusal = Operations.Refusal(
            problems.allSatisfy { $0.kind == .invalidInput } ? .invalidInput : .conflict,
            "nothing was booked: \(problems.count) of \(results.count) families cannot be")
        refusal.findings = problems.flatMap(\.findings)
        return refusal
    }
}

extension Operations.Refusal {
    /// The same of a part of a request: its findings under a pointer, one of its own where it names none.
    func moved(under pointer: String) -> Operations.Refusal {
        var refusal = self
        refusal.findings = findings.map { finding in
            // What is said of all families at once stays where it is.
            let isCommon = ["/bundle", "/sponsor", "/startsAt"].contains(finding.pointer)
            return InputFinding(
                finding.code, at: isCommon ? finding.pointer : pointer + finding.pointer, in: finding.part,
                finding.message, fix: finding.fix, place: finding.place)
        }
        return refusal.pointed(at: pointer)
    }
}
