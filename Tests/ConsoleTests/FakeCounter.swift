import Client
import Console
import Operations
import Synchronization

/// A counter in memory: a small room that does as it is told, and can be away.
final class FakeCounter: Counter {
    /// What the room holds.
    struct Room: Sendable {
        /// The day.
        var today: Today
        /// Whether nobody answers.
        var isAway = false
        /// What the next act is refused with.
        var refusal: Refusal?
        /// What a leg may result in.
        var options: [StepOption] = []
        /// What was asked, in its order.
        var acts: [Act] = []
        /// The figures that are told of any days.
        var overview = FigureSample.overview
        /// Counted lines by month.
        var months: [[OverviewLine]] = FigureSample.months
        /// The days whose figures were asked for.
        var periods: [FiguresAsked] = []
        /// The number of the next ticket.
        var ticket = 1
    }

    private let room: Mutex<Room>

    /// A counter with rows.
    init(_ today: Today, options: [StepOption] = Sample.biometrics) {
        room = Mutex(Room(today: today, options: options))
    }

    /// What was asked, as commands.
    var commands: [String] { room.withLock { $0.acts.map { $0.command() } } }

    /// What was asked.
    var acts: [Act] { room.withLock { $0.acts } }

    /// Changes the room from outside.
    func change(_ body: (inout Room) -> Void) {
        room.withLock { body(&$0) }
    }

    func today() async throws(ClientError) -> Today {
        let (today, isAway) = room.withLock { ($0.today, $0.isAway) }
        if isAway { throw .unreachable("http://nowhere", reason: "connection refused") }
        return today
    }

    func plan(_ row: Row) async throws(ClientError) -> FinishPlan {
        _ = try await today()
        let options = room.withLock { $0.options }
        return FinishPlan(
            row: row, persons: row.persons.map { FinishPlan.Person(person: $0, options: options, assessed: "full") })
    }

    func figures(_ asked: FiguresAsked) async throws(ClientError) -> Figures {
        _ = try await today()
        return room.withLock { room in
            room.periods.append(asked)
            return Figures(asked: asked, overview: room.overview, months: room.months)
        }
    }

    /// The days whose figures were asked for.
    var periods: [FiguresAsked] { room.withLock { $0.periods } }

    func perform(_ act: Act) async throws(ClientError) -> Done {
        _ = try await today()
        let refusal = room.withLock { room in
            defer { room.refusal = nil }
            return room.refusal
        }
        if let refusal { throw .refused(refusal) }
        return room.withLock { room in
            room.acts.append(act)
            let visit = room.apply(act)
            return Done(visit: visit, lines: ["\(act.action.name.rawValue) \(visit)"], today: room.today)
        }
    }

    func changes() -> AsyncStream<Void> {
        AsyncStream { $0.finish() }
    }
}

extension FakeCounter.Room {
    /// Does an act as the room would, roughly.
    mutating func apply(_ act: Act) -> String {
        func move(_ visit: String, _ leg: String?, _ section: Section, _ change: (inout QueueEntry) -> Void = { _ in })
        {
            today.rows = today.rows.map { row in
                guard row.visit == visit, leg == nil || row.entry.leg == leg else { return row }
                var entry = row.entry
                change(&entry)
                return Row(
                    section: section, entry: entry, further: section == .expected ? row.further : [],
                    persons: row.persons.map {
                        RowPerson(
                            person: $0.person, name: $0.name,
                            isHere: entry.present.isEmpty || entry.present.contains($0.person))
                    })
            }
        }
        switch act {
        case .checkIn(let checkIn):
            let number = ticket
            ticket += 1
            move(checkIn.visit, nil, .waiting) { entry in
                entry.ticket = "A\(number)"
                entry.present = checkIn.persons ?? entry.persons
                entry.waitingSince = today.now
            }
            return checkIn.visit
        case .take(let turn):
            let row = today.rows.first { row in turn.visit.map { $0 == row.visit } ?? (row.section == .waiting) }
            guard let row else { return "nobody" }
            move(row.visit, turn.leg ?? row.entry.leg, .serving) { $0.desk = turn.desk }
            return row.visit
        case .finish(let results, _):
            today.rows.removeAll { $0.visit == results.visit && $0.entry.leg == results.leg }
            return results.visit
        case .noShow(let noShow):
            today.rows.removeAll { $0.visit == noShow.visit }
            return noShow.visit
        case .transfer(let transfer):
            move(transfer.visit, transfer.leg, transfer.to == .parked ? .parked : .waiting)
            return transfer.visit
        case .walkIn: return "WKWK-2222"
        case .undo(let undoing): return undoing.visit
        }
    }
}
