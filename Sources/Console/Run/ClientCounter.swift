package import Client
import Operations
import ServiceKit
import Shapes

/// The counter of a centre behind a server's API.
package struct ClientCounter: Counter {
    /// Where it is, and for whom.
    package let place: Place
    private let client: LoketClient
    private let centre: String

    /// The counter of a centre: it is looked up first, and so is what the token may see.
    package static func open(_ client: LoketClient, centre: String) async throws(ClientError) -> ClientCounter {
        let health = try await client.call(API.health, Nothing()).value
        let shown = try await client.call(API.showCentre, CentreNamed(centre: centre)).value
        let services = try await client.call(API.listServices, CentreNamed(centre: centre)).value
        let who = try await client.call(API.showPrincipal, Nothing()).value
        let place = Place(
            centre: centre, name: shown.line.name, mode: health.mode, timeZone: shown.line.timeZone,
            desks: shown.desks, services: services.services, bundles: services.bundles, who: who.words,
            roles: Set(who.grants.filter { $0.reaches(centre: centre) }.map(\.role)))
        return ClientCounter(place: place, client: client, centre: centre)
    }

    package func today() async throws(ClientError) -> Today {
        let now = try await client.call(API.health, Nothing()).value.now
        let queue = try await client.call(API.showQueue, QueueAsked(centre: centre)).value
        let visits = try await client.call(API.listVisits, VisitsAsked(centre: centre)).value.visits
        let due = CasesAsked(centre: centre, dueThrough: queue.date, limit: 20)
        let cases = try await client.call(API.listCases, due).value
        return Today(now: now, queue: queue, visits: visits, cases: cases)
    }

    package func figures(_ asked: FiguresAsked) async throws(ClientError) -> Figures {
        let overview = try await client.call(
            API.showOverview, OverviewAsked(centre: centre, from: asked.from, until: asked.until, language: "en")
        ).value
        guard !overview.lines.isEmpty else { return Figures(asked: asked, overview: overview) }
        var months: [[OverviewLine]] = []
        for month in asked.lastMonths(12) {
            months.append(
                try await client.call(
                    API.showOverview,
                    OverviewAsked(
                        centre: centre, from: month.from, until: month.until, against: .nothing, language: "en")
                ).value.lines)
        }
        return Figures(asked: asked, overview: overview, months: months)
    }

    package func plan(_ row: Row) async throws(ClientError) -> FinishPlan {
        let visit = try await client.call(API.showVisit, VisitNamed(visit: row.visit)).value
        var persons: [FinishPlan.Person] = []
        for person in row.persons {
            let line = visit.cases.first { $0.person == person.person && $0.service == row.entry.service }
            guard let line else {
                persons.append(FinishPlan.Person(person: person, options: []))
                continue
            }
            let shown = try await client.call(API.showCase, CaseNamed(case: line.case)).value
            let steps = shown.tracks.flatMap(\.next).filter { $0.at == "leg" }
            persons.append(
                FinishPlan.Person(
                    person: person,
                    options: steps.map {
                        StepOption(step: $0.step, text: $0.text, records: $0.records, draws: $0.draws)
                    },
                    assessed: shown.assessed.first?.value))
        }
        return FinishPlan(row: row, persons: persons)
    }

    package func perform(_ act: Act) async throws(ClientError) -> Done {
        let lines: [String]
        let visit: String
        switch act {
        case .checkIn(let checkIn):
            let answer = try await client.call(API.checkIn, checkIn).value
            (visit, lines) = (answer.reference, DoneText.checkedIn(answer))
        case .take(let turn):
            let entry = try await client.call(API.takeTurn, turn).value
            (visit, lines) = (
                entry.visit, ["\(entry.ticket ?? entry.visit) is called to \(entry.desk): \(entry.service)"]
            )
        case .finish(let results, _):
            let answer = try await client.call(API.finishLeg, results).value
            (visit, lines) = (answer.reference, DoneText.finished(answer, leg: results.leg))
        case .noShow(let noShow):
            let answer = try await client.call(API.markNoShow, noShow).value
            (visit, lines) = (
                answer.reference, ["\(answer.reference) is \(answer.state.rawValue); its time is free again"]
            )
        case .transfer(let transfer):
            let answer = try await client.call(API.transferLeg, transfer).value
            (visit, lines) = (answer.reference, [DoneText.transferred(answer, transfer)])
        case .walkIn(let walkIn, let key):
            let answer = try await client.call(API.walkIn, walkIn, idempotencyKey: key).value
            (visit, lines) = (answer.reference, DoneText.checkedIn(answer))
        case .undo(let undoing):
            let answer = try await client.call(API.undoVisit, undoing).value
            (visit, lines) = (
                answer.reference, ["\(answer.ticket ?? answer.reference) is \(answer.state.rawValue) again"]
            )
        }
        // The act is done, whether or not the day can be read behind it.
        let today: Today?
        do throws(ClientError) {
            today = try await self.today()
        } catch {
            today = nil
        }
        return Done(visit: visit, lines: lines, today: today)
    }

    package func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let task = Task { [client, centre] in
            try? await client.events(EventsAsked(centre: centre)) { line in
                if line.hasPrefix("data:") { continuation.yield() }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
