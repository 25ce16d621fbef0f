import Blueprint
import Calendars
import Diagnostics
import Ledger
import Modules
import Operations
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// `GET /configuration`.
    func showConfiguration() -> ConfigurationShown {
        let configuration = state.configuration
        return ConfigurationShown(
            revision: Int(configuration.number), since: configuration.since, digest: configuration.digest, mode: mode,
            centres: configuration.blueprint.centreIDs,
            modules: configuration.blueprint.modules.sorted { $0.key < $1.key }.map {
                line($0.value, configuration, "en")
            },
            files: configuration.blueprint.files.names, drift: drift)
    }

    /// `GET /configuration/revisions`.
    func listRevisions() throws(Operations.Refusal) -> RevisionList {
        try read { transaction in
            RevisionList(
                revisions: try Revision.list(in: transaction).compactMap { revision in
                    guard let whole = try Revision.find(revision.number, in: transaction) else { return nil }
                    let stored = try StoredConfiguration(whole.body)
                    return RevisionLine(
                        revision: Int(revision.number), since: Instant(milliseconds: revision.created),
                        actor: stored.actor, digest: revision.digest, changes: stored.changes)
                })
        }
    }

    /// `POST /configuration/plans`: checks uploaded files and tells what they would change; nothing is put in force.
    func plan(_ call: Call<PlanAsked>) async throws(Operations.Refusal) -> Reply<Operations.Plan> {
        if let stored = try repeated(API.planConfiguration, call) { return stored }
        let base = state.configuration
        let files = try files(call.input.files, base, call.principal)
        let ready: Kernel.Ready
        do {
            ready = try Kernel.checked(files, [], registry)
        } catch {
            throw Operations.Refusal(error.diagnostics.filter { $0.severity == .error }.map { InputFinding(file: $0) })
        }
        let differences = Difference.between(base.blueprint.files, files)
        let stored = StoredConfiguration(
            files: ConfigurationFiles(texts: files.texts), libraries: ready.libraries, actor: call.principal.name,
            changes: differences.count, base: Int(base.number))
        let proposed = Configuration(
            number: base.number + 1, since: clock.now, digest: stored.digest, blueprint: ready.blueprint,
            modules: ready.modules)
        return try await decideOnce(API.planConfiguration, call) { [self] _, context, now in
            let affected = try affected(by: proposed, now: now, in: context.transaction)
            let id = identifiers.next()
            try StoredPlan(
                id: id, created: now.milliseconds, body: StoredConfiguration.shape.json(stored, capacity: 1 << 16)
            ).insert(in: context.transaction)
            try record("plan-configuration", Journal.national, id, by: call.principal.name, now: now, &context) {
                json in
                json.member("base", Int(base.number))
                json.member("digest", stored.digest)
                json.member("changes", differences.count)
            }
            return Operations.Plan(
                plan: id, base: Int(base.number), changes: differences.map(Change.init(_:)), affected: affected,
                warnings: ready.warnings.map { "\($0.place.description): \($0.message)" })
        }
    }

    /// `POST /configuration/plans/{plan}/applications`: puts a plan in force unless a booked visit would fall out.
    func apply(_ call: Call<PlanNamed>) async throws(Operations.Refusal) -> RevisionLine {
        let found = try read { try StoredPlan.find(call.input.plan, in: $0) }
        guard let plan = found else { throw Operations.Refusal(.notFound, "there is no such plan") }
        let (stored, ready): (StoredConfiguration, Kernel.Ready)
        do {
            stored = try StoredConfiguration(plan.body)
            ready = try Kernel.checked(stored.files, [], registry)
        } catch let failure as StartFailure {
            throw Operations.Refusal(
                failure.diagnostics.filter { $0.severity == .error }.map { InputFinding(file: $0) })
        } catch {
            throw Kernel.refusal(for: error)
        }
        try checkReach(of: stored.files, state.configuration, call.principal)
        let line: RevisionLine = try await decide { [self] state, context, now in
            guard plan.state == .proposed, Int(state.configuration.number) == stored.base else {
                throw Operations.Refusal(.stale, "another revision came into force since the plan was made; plan anew")
            }
            let kept = StoredConfiguration(
                files: stored.files, libraries: ready.libraries, actor: call.principal.name, changes: stored.changes,
                base: stored.base)
            let next = Configuration(
                number: state.configuration.number + 1, since: now, digest: kept.digest, blueprint: ready.blueprint,
                modules: ready.modules)
            let affected = try affected(by: next, now: now, in: context.transaction)
            guard affected.isEmpty else {
                var refusal = Operations.Refusal(
                    .conflict, "\(affected.count) booked visits would fall out; move or cancel them first")
                refusal.visits = affected.map(\.visit)
                throw refusal
            }
            guard try StoredPlan.set(.applied, of: plan.id, in: context.transaction) else {
                throw Operations.Refusal(.notFound, "there is no such plan")
            }
            try putInForce(kept, number: next.number, by: call.principal.name, now: now, &context)
            shelf.keep(next, replacing: state.configuration)
            state.configuration = next
            try planReminders(&state, &context, now: now)
            return RevisionLine(
                revision: Int(next.number), since: now, actor: call.principal.name, digest: kept.digest,
                changes: kept.changes)
        }
        drift = []
        return line
    }

    /// Booked visits that a configuration would leave without a place, with the reason.
    private func affected(
        by configuration: Configuration, now: Instant, in transaction: any Transaction
    ) throws -> [AffectedVisit] {
        let first = Day(number: Int(now.seconds / 86_400) - 1)
        var looked: Set<String> = []
        var affected: [AffectedVisit] = []
        for leg in try LegRecord.taking(from: first, in: transaction) {
            guard let (reason, text) = configuration.trouble(with: leg), looked.insert(leg.visit).inserted,
                let visit = try VisitRecord.find(leg.visit, in: transaction), visit.endsAt > now
            else { continue }
            affected.append(
                AffectedVisit(
                    visit: visit.reference, centre: visit.centre, startsAt: visit.startsAt, reason: reason, text: text))
        }
        return affected
    }

    // The files of a plan: all of them, or a centre's own over those in force.
    private func files(
        _ given: [Keyed<String>], _ base: Configuration, _ principal: Principal
    ) throws(Operations.Refusal) -> ConfigurationFiles {
        var findings: [InputFinding] = []
        var texts: [String: String] = [:]
        for file in given {
            if ConfigurationFiles.isAllowed(file.key) {
                texts[file.key] = file.value
            } else {
                findings.append(
                    InputFinding(
                        "invalid-name", at: "/files/\(file.key.pointerPart)", "no such file belongs to a configuration",
                        fix: "national.yaml, CENTRE.yaml, profiles/NAME.yaml, history/CENTRE.yaml or "
                            + "Plugins/NAME/module.yaml"))
            }
        }
        if given.isEmpty { findings.append(InputFinding("too-few", at: "/files", "no file was given")) }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
        // A centre's administrator uploads its own file; whoever uploads national.yaml uploads everything.
        if texts["national.yaml"] == nil { texts.merge(base.blueprint.files.texts) { new, _ in new } }
        let files = ConfigurationFiles(texts: texts)
        try checkReach(of: files, base, principal)
        return files
    }

    private func checkReach(
        of files: ConfigurationFiles, _ base: Configuration, _ principal: Principal
    ) throws(Operations.Refusal) {
        guard !principal.has(.nationalAdmin) else { return }
        let names = Set(files.texts.keys).union(base.blueprint.files.texts.keys)
        for name in names.sorted() where files.texts[name] != base.blueprint.files.texts[name] {
            // A centre's history is its own, as its file is.
            let own = name.hasPrefix("history/") ? String(name.dropFirst(8)) : name
            let centre = own.hasSuffix(".yaml") ? String(own.dropLast(5)) : own
            guard principal.has(.centreAdmin, at: centre) else {
                throw Operations.Refusal(.notAllowed, "\(name) is not the token's to change")
            }
        }
    }
}

extension Configuration {
    /// Why a booked leg would have no place here; `nil` where it has.
    func trouble(with leg: LegRecord) -> (WhyReason, String)? {
        guard let centre = blueprint.centres[leg.centre] else {
            return (.notOffered, "the centre `\(leg.centre)` is no longer there")
        }
        let plan = plan(centre, leg.day)
        guard plan.hasAgreement else { return (.noAgreement, "no agreement holds on \(leg.day)") }
        guard plan.offers[leg.placed.service] != nil else {
            return (.notOffered, "`\(leg.placed.service)` is not given on \(leg.day)")
        }
        guard let desk = plan.desks.first(where: { $0.name == leg.placed.desk }) else {
            return (.partnerAbsent, "the desk `\(leg.placed.desk)` is not there on \(leg.day)")
        }
        guard desk.services.contains(leg.placed.service) else {
            return (.notOffered, "the desk `\(leg.placed.desk)` does not give `\(leg.placed.service)`")
        }
        guard desk.open.contains(leg.placed.ticks) else {
            return (.closed, "the desk `\(leg.placed.desk)` is not open then")
        }
        return nil
    }
}

extension Change {
    init(_ difference: Difference) {
        self.init(
            kind: difference.old == nil ? .added : difference.new == nil ? .removed : .changed, file: difference.file,
            key: difference.path + (difference.from.map { " from \($0)" } ?? ""), was: difference.old,
            becomes: difference.new)
    }
}

extension InputFinding {
    /// A diagnostic about an uploaded file, with its place in the file.
    init(file diagnostic: Diagnostic) {
        let name = diagnostic.place.fileName ?? ""
        self.init(
            diagnostic.code, at: name.isEmpty ? "/files" : "/files/\(name.pointerPart)", diagnostic.message,
            fix: diagnostic.fix,
            place: diagnostic.place.description)
    }
}
