import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /sponsors`: administrators see all, a sponsor itself.
    func listSponsors(_ call: Call<SponsorsAsked>) throws(Refusal) -> SponsorList {
        let state = state
        guard call.principal.isAdministrator else {
            let own = Set(call.principal.sponsors).sorted().compactMap { state.sponsors[$0]?.shown }
            return SponsorList(sponsors: own)
        }
        let (after, limit) = (call.input.after ?? "", call.input.limit)
        let ids = try read { try SponsorRecord.page(after: after, limit: limit + 1, in: $0) }
        return SponsorList(
            sponsors: ids.prefix(limit).compactMap { state.sponsors[$0]?.shown },
            next: ids.count > limit ? ids[limit - 1] : nil)
    }

    /// `GET /sponsors/{sponsor}`.
    func showSponsor(_ call: Call<SponsorNamed>) throws(Refusal) -> Reply<Sponsor> {
        let record = try sponsor(call.input.sponsor, for: call.principal, state)
        return .value(record.shown, tag: record.tag)
    }

    /// `POST /sponsors`.
    func addSponsor(_ call: Call<Sponsor>) async throws(Refusal) -> Reply<Sponsor> {
        let asked = call.input
        var findings = Recognition.findings(asked.recognition)
        if SponsorRecord.kept.contains(asked.sponsor) {
            findings.append(
                InputFinding(
                    "invalid-name", at: "/sponsor", "`\(asked.sponsor)` is a word of its own here",
                    fix: "take a name of the employer"))
        }
        guard findings.isEmpty else { throw Refusal(findings) }
        return try await decide { [self] state, context, now in
            let record = SponsorRecord(
                id: asked.sponsor, name: asked.name, recognition: asked.recognition.sorted { $0.from < $1.from },
                version: 1)
            try checkName(of: record, state)
            guard try record.insert(in: context.transaction) else {
                throw Refusal(.conflict, "the sponsor `\(record.id)` is registered already")
            }
            state.register(record)
            try self.record("add-sponsor", Journal.national, record.id, by: call.principal.name, now: now, &context) {
                record.writePeriods(to: &$0)
            }
            return .value(record.shown, tag: record.tag)
        }
    }

    /// `PATCH /sponsors/{sponsor}`: what is left out stays as it is.
    func editSponsor(_ call: Call<SponsorChange>) async throws(Refusal) -> Reply<Sponsor> {
        let asked = call.input
        let findings = Recognition.findings(asked.recognition ?? [])
        guard findings.isEmpty else { throw Refusal(findings) }
        return try await decide { [self] state, context, now in
            var record = try sponsor(asked.sponsor, for: call.principal, state)
            try call.checkFresh(tag: record.tag)
            let old = record
            if let name = asked.name { record.name = name }
            if let recognition = asked.recognition { record.recognition = recognition.sorted { $0.from < $1.from } }
            guard record != old else { return .value(old.shown, tag: old.tag) }
            record.version += 1
            try checkName(of: record, state)
            guard try record.update(in: context.transaction) else {
                throw Refusal(.stale, "the sponsor has changed since it was read; read it again")
            }
            state.register(record)
            let edited = record
            try self.record("edit-sponsor", Journal.national, edited.id, by: call.principal.name, now: now, &context) {
                $0.member("isRenamed", edited.name == old.name ? "no" : "yes")
                edited.writePeriods(to: &$0)
            }
            return .value(edited.shown, tag: edited.tag)
        }
    }

    /// A sponsor that a caller may read: an administrator any, a sponsor itself.
    func sponsor(_ id: String, for principal: Principal, _ state: State) throws(Refusal) -> SponsorRecord {
        guard principal.isAdministrator || principal.sponsors.contains(id) else {
            throw Refusal(.notAllowed, "a sponsor reads what is its own")
        }
        guard let record = state.sponsors[id] else { throw Refusal(.notFound, "there is no sponsor `\(id)`") }
        return record
    }

    // A name in a booking must mean one sponsor.
    private func checkName(of record: SponsorRecord, _ state: State) throws(Refusal) {
        let other = state.sponsorNames[record.name] ?? (state.sponsors[record.name] == nil ? nil : record.name)
        if let other, other != record.id {
            throw Refusal(.conflict, "the sponsor `\(other)` has that name")
        }
    }
}

extension SponsorRecord {
    /// Ids that say something else where a sponsor's stands.
    static let kept: Set<String> = ["none", "recognised", SponsorStanding.notRecognised]

    /// The sponsor as the API shows it.
    var shown: Sponsor { Sponsor(sponsor: id, name: name, recognition: recognition) }

    /// What the journal keeps of it: its periods, never a name or a source, which are free text.
    func writePeriods(to json: inout JSONWriter) {
        json.key("recognition")
        json.array { json in
            for one in recognition {
                json.element()
                json.object { json in
                    json.member("from", one.from.description)
                    if let until = one.until { json.member("until", until.description) }
                }
            }
        }
    }
}

extension Principal {
    /// Whether it administers a centre or the installation.
    var isAdministrator: Bool { has(.nationalAdmin, .centreAdmin) }

    /// The sponsors it acts for.
    var sponsors: [String] { grants.filter { $0.role == .sponsor }.compactMap(\.sponsor) }
}
