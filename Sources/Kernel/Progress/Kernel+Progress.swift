import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /visits/{visit}/progress`: each side sees its own part; nobody sees records or notes.
    func showProgress(_ call: Call<VisitNamed>) throws(Refusal) -> Progress {
        let state = state
        return try read { transaction in
            let record = try VisitRecord.find(call.input.visit, in: transaction)
            let cases = try record.map { try CaseRecord.list(of: $0.reference, in: transaction) } ?? []
            let legs = try record.map { try LegRecord.list(of: $0.reference, in: transaction) } ?? []
            let modules = state.configuration.blueprint.modules
            let partners = cases.reduce(into: Set(legs.map(\.placed.partner))) { partners, one in
                partners.formUnion(modules[one.service]?.partners ?? [])
            }
            // Who may not see it learns nothing: an unknown visit and another's are one answer.
            guard let record, let side = ProgressSide(call.principal, record, partners: partners, cases) else {
                throw Refusal(.notFound, "there is no such visit, or it is not yours")
            }
            let own = legs.filter { side.sees(legOf: $0.placed.partner) }
            let language = side == .family ? record.language : nil
            return Progress(
                reference: record.reference, state: record.state,
                legs: visit(record, own, [], state.configuration).legs,
                cases: try cases.filter { side.sees($0, modules[$0.service]) }.map { one in
                    try progress(of: one, from: side, in: language, state, in: transaction)
                })
        }
    }

    /// How far a case is, as one side may see it; in the centre's first language where none is given.
    func progress(
        of record: CaseRecord, from side: ProgressSide, in language: String?, _ state: State,
        in transaction: any Transaction
    ) throws -> CaseProgress {
        let manifest = state.configuration.blueprint.modules[record.service]
        let centre = state.configuration.blueprint.centres[record.centre]
        let words = ProgressWords(
            manifest: manifest, record: record, language: language ?? centre?.languages.first ?? "en", side: side,
            state: state)
        let seen = record.standings.filter { side.sees(track: $0.track, manifest) }
        let following = try following(of: record, manifest, state, in: transaction)
        let tracks = seen.map { standing in
            ProgressTrack(
                track: standing.track ?? TrackStanding.main, step: standing.step, text: words.text(standing.step),
                since: standing.since, isEnded: record.isEnded || standing.ends != nil,
                next: (following[standing.track] ?? []).map { step in
                    ProgressStep(
                        step: step.name.value, text: words.text(step.name.value), by: step.by.value,
                        who: words.who(step.by.value))
                })
        }
        let first = tracks.first
        return CaseProgress(
            case: record.id, person: "p\(record.place + 1)",
            givenName: try givenName(of: record, for: side, in: transaction), service: record.service,
            name: words.text(record.service), step: first?.step ?? record.step,
            text: first?.text ?? words.text(record.step), since: first?.since ?? record.since,
            isEnded: record.isEnded || tracks.allSatisfy(\.isEnded), tracks: tracks,
            terms: try terms(of: record, words, in: transaction))
    }

    /// The steps that may follow on each track, as far as their conditions hold; none of a case that has ended.
    func following(
        of record: CaseRecord, _ manifest: ModuleManifest?, _ state: State, in transaction: any Transaction
    ) throws -> [String?: [StepDeclaration]] {
        guard let manifest, !record.isEnded else { return [:] }
        let hasConditions = record.standings.contains { manifest.following($0).contains { $0.when != nil } }
        let circumstances = hasConditions ? try circumstances(of: record, manifest, state, in: transaction) : nil
        return record.standings.reduce(into: [:]) { following, standing in
            following[standing.track] = manifest.following(standing).filter { $0.isOffered(circumstances) }
        }
    }

    // An employer reads the names that it told itself, and no others.
    private func givenName(
        of record: CaseRecord, for side: ProgressSide, in transaction: any Transaction
    ) throws -> String? {
        guard case .sponsor(let sponsors) = side, let visit = record.visit,
            let booker = try SponsorVisit.sponsor(of: visit, in: transaction), sponsors.contains(booker)
        else { return nil }
        return try identity(of: record.person, in: transaction)?.givenName
    }
}
