import Blueprint
import HashTreeCollections
import Ledger
import Operations
import Shapes

extension Kernel {
    /// The closing list of a day, section by section; each part of the kernel adds its own.
    func sections(_ view: DayView) throws -> [DaySection] {
        [
            unfinishedLegs(view), unseenPersons(view), try unsentHandOffs(view), try unsettledVisits(view),
            try undeliveredMessages(view),
            try stock(view),
        ]
    }

    // Whose persons have come, and who were not served.
    private func unfinishedLegs(_ view: DayView) -> DaySection {
        DaySection(
            "legs-unfinished",
            view.kept.flatMap { _, legs in
                legs.filter { $0.state == .waiting || $0.state == .serving }.map { leg in
                    DayPoint(
                        about: leg.holder,
                        text: "\(leg.placed.service) at \(leg.placed.desk), \(view.time(leg)), is \(leg.state.rawValue)"
                    )
                }
            })
    }

    // Who was expected, and of whom nobody said that they came or did not.
    private func unseenPersons(_ view: DayView) -> DaySection {
        DaySection(
            "persons-unseen",
            view.kept.flatMap { _, legs in
                legs.filter { $0.state == .booked }.map { leg in
                    let persons = leg.placed.persons.map { "p\($0 + 1)" }.joined(separator: ", ")
                    return DayPoint(
                        about: leg.holder,
                        text:
                            "\(persons) of \(view.time(leg)) for \(leg.placed.service): neither seen nor told a no-show"
                    )
                }
            })
    }

    // Who waits to hear what becomes of an interrupted appointment.
    private func unsettledVisits(_ view: DayView) throws -> DaySection {
        var points: [DayPoint] = []
        for one in try interruptions(of: view.centre, on: view.day, in: view.transaction) {
            for touched in try touched(by: one, view.centre, now: view.now, in: view.transaction)
            where touched.record.day == view.day {
                points.append(
                    DayPoint(
                        about: touched.record.reference,
                        text: "\(one.what) is out of use, and nobody decided what becomes of \(touched.legs.count) legs"
                    ))
            }
        }
        return DaySection("interruptions-unsettled", points)
    }

    // Cases in which the home municipality comes next, and no municipality can fetch them.
    private func unsentHandOffs(_ view: DayView) throws -> DaySection {
        var points: [DayPoint] = []
        for (visit, legs) in view.kept where legs.contains(where: { $0.state == .done }) {
            for one in try CaseRecord.list(of: visit.reference, in: view.transaction)
            where !one.isEnded && one.hasRegistrar {
                guard let manifest = view.state.configuration.blueprint.modules[one.service],
                    one.standings.contains(where: { standing in
                        manifest.following(standing).contains { $0.by.value == StepActor.registrar }
                    })
                else { continue }
                guard let municipality = one.municipality else {
                    points.append(DayPoint(about: one.id, text: "\(one.service): the home municipality is not known"))
                    continue
                }
                guard !view.state.hasRegistrar(of: municipality) else { continue }
                points.append(
                    DayPoint(
                        about: one.id, text: "\(one.service): no registrar of \(municipality) has a token to fetch it"))
            }
        }
        return DaySection("hand-offs-unsent", points)
    }
}

extension State {
    /// Whether someone can fetch what waits for a municipality.
    fileprivate func hasRegistrar(of municipality: String) -> Bool {
        tokens.values.contains { token in
            token.grants.contains { $0.role == .registrar && $0.municipality == municipality }
        }
    }
}
