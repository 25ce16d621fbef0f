import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /clients/{client}/merges`: looks, or makes two clients one for good.
    func mergeClients(_ call: Call<MergeWanted>) async throws(Refusal) -> Reply<MergeShown> {
        let asked = call.input
        if asked.mode == .check {
            let state = state
            return try read { transaction in
                let pair = try pair(asked, call.principal, state, in: transaction)
                return .value(try checked(pair, state, in: transaction), tag: pair.tag)
            }
        }
        return try await decide { [self] state, context, now in
            let pair = try pair(asked, call.principal, state, in: context.transaction)
            guard let other = pair.other else {
                return .value(MergeShown(mode: .merge, client: pair.client), tag: pair.tag)
            }
            try call.checkFresh(tag: pair.tag)
            let checked = try checked(pair, state, in: context.transaction)
            guard checked.hindrances.isEmpty else {
                throw Refusal(.conflict, checked.hindrances.joined(separator: "; "))
            }
            let doubts = checked.differences.filter { ["name", "birthDate"].contains($0.field) }
            guard doubts.isEmpty || asked.reason != nil else {
                throw Refusal(
                    doubts.map {
                        InputFinding(
                            "missing-reason", at: "/reason", "the two differ in \($0.field)",
                            fix: "say with `reason` why they are one person")
                    })
            }
            try merge(other.client, into: pair.client.client, asked.reason, context, now)
            for document in try DocumentRecord.list(ofPerson: pair.client.client, in: context.transaction) {
                state.stock.keep(document)
            }
            let client = try client(pair.client.client, to: call.principal, state, in: context.transaction)
            try record(
                "merge-clients", Journal.national, pair.client.client, by: call.principal.name, now: now, &context
            ) { json in
                json.member("kept", pair.client.client)
                json.member("merged", other.client)
                json.member("visits", other.visits.count)
                json.member("cases", other.cases.count)
                json.member("hasReason", asked.reason == nil ? "no" : "yes")
            }
            return .value(
                MergeShown(mode: .merge, client: client ?? pair.client), tag: Self.tag(client ?? pair.client, nil))
        }
    }

    /// Two clients that an officer serves; one where they are the same already.
    private struct Pair {
        let client: ClientShown
        let other: ClientShown?

        var tag: String { Kernel.tag(client, other) }
    }

    // What was looked at: a merge with another tag has not seen all that it would merge.
    private static func tag(_ client: ClientShown, _ other: ClientShown?) -> String {
        func part(_ one: ClientShown) -> String { "\(one.visits.count).\(one.cases.count).\(one.merged)" }
        return "m" + part(client) + (other.map { "-" + part($0) } ?? "")
    }

    private func pair(
        _ asked: MergeWanted, _ principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> Pair {
        let kept = try keptID(of: asked.client, in: transaction)
        let merged = try keptID(of: asked.with, in: transaction)
        // Unknown, erased and others' clients are one answer.
        guard let client = try client(kept, to: principal, state, in: transaction) else {
            throw Refusal(.notFound, "there is no such client, or it is not yours")
        }
        if kept == merged {
            // One who names a client twice has looked at nothing.
            guard asked.client != asked.with else {
                throw Refusal([InputFinding("same-client", at: "/with", "this is the client itself")])
            }
            return Pair(client: client, other: nil)
        }
        guard let other = try self.client(merged, to: principal, state, in: transaction) else {
            throw Refusal(.notFound, "there is no such client, or it is not yours")
        }
        return Pair(client: client, other: other)
    }

    /// The id under which a person goes by now: its own, or that of the one it was merged into.
    func keptID(of person: String, in transaction: any Transaction) throws -> String {
        try ClientRecord.find(person, in: transaction).kept ?? person
    }

    // MARK: - Looking

    private func checked(_ pair: Pair, _ state: State, in transaction: any Transaction) throws -> MergeShown {
        guard let other = pair.other else { return MergeShown(mode: .merge, client: pair.client) }
        return MergeShown(
            mode: .check, client: pair.client, other: other, differences: pair.client.differences(from: other),
            hindrances: try hindrances(pair.client, other, state, in: transaction))
    }

    // Why two clients cannot be one person; what the officer does not serve is not named.
    private func hindrances(
        _ client: ClientShown, _ other: ClientShown, _ state: State, in transaction: any Transaction
    ) throws -> [String] {
        var found: [String] = []
        if let one = client.vNumber, let two = other.vNumber, one != two {
            found.append("they have two V-numbers")
        }
        let known = Set((client.visits + other.visits).map(\.visit))
        func name(_ visit: String) -> String { known.contains(visit) ? visit : "a visit elsewhere" }
        let own = Set(try ClientRecord.visits(of: client.client, in: transaction).map(\.visit))
        for visit in try ClientRecord.visits(of: other.client, in: transaction).map(\.visit) where own.contains(visit) {
            found.append("both are of the party of \(name(visit))")
        }
        var told: Set<String> = []
        for meeting in try meetings(client.client, other.client, in: transaction) {
            let visits = [meeting.one.visit, meeting.other.visit]
            guard visits[0] != visits[1], told.insert(visits.joined(separator: " ")).inserted else { continue }
            let minute = meeting.tick * 5
            let time = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
            found.append(
                "the person would be in two places on \(meeting.one.day) at \(time): "
                    + "\(name(visits[0])) and \(name(visits[1]))")
        }
        return found
    }

    // MARK: - Merging

    private func merge(
        _ merged: String, into kept: String, _ reason: String?, _ context: WriteContext, _ now: Instant
    ) throws {
        let transaction = context.transaction
        let key = try ledger.vault.key(of: kept, in: transaction)
        try passSealed(from: merged, to: kept, key, in: transaction)
        if let reason {
            try ledger.vault.put(
                Array(reason.utf8), field: "merged/\(merged)/reason", of: key, in: transaction)
        }
        try ledger.vault.passLookups(from: merged, to: kept, in: transaction)
        try MemberOccupancy.pass(from: merged, to: kept, in: transaction)
        try ClientRecord.pass(from: merged, to: kept, in: transaction)
        try takeTicks(of: kept, in: transaction)
        try ClientRecord(person: merged, kept: kept, mergedAt: now).store(in: transaction)
        var record = try ClientRecord.find(kept, in: transaction)
        record.verifiedAt = record.verifiedAt ?? now
        try record.store(in: transaction)
    }

    /// Seals what is kept of one person under another's key; nothing is thrown away.
    ///
    /// Who it is goes to the visits it was told for, and what the kept one has under the same name stays beside it.
    private func passSealed(
        from merged: String, to kept: String, _ next: PersonKey, in transaction: any Transaction
    ) throws {
        let vault = ledger.vault
        let key = try vault.key(of: merged, in: transaction)
        let fields = try vault.fields(of: merged, in: transaction)
        var taken = Set(try vault.fields(of: kept, in: transaction))
        let visits = try ClientRecord.visits(of: merged, in: transaction)
        // What a booking told stays with its visit; an earlier merge may have put it there already.
        func copy(_ field: String, as name: (String) -> String, to visits: [PersonRecord]) throws -> Bool {
            guard let (version, bytes) = try vault.get(field: field, of: key, in: transaction) else { return false }
            var isCopied = false
            for visit in visits where !fields.contains(name(visit.visit)) {
                try vault.put(bytes, field: name(visit.visit), version: version, of: next, in: transaction)
                isCopied = true
            }
            return isCopied
        }
        if let identity = try identity(of: merged, in: transaction) {
            try complete(next, from: identity, in: transaction)
        }
        var left = fields
        if try copy(Sealed.identity, as: { Sealed.told + $0 }, to: visits) { left.removeAll { $0 == Sealed.identity } }
        // A kept one without an address takes over the other's for all that is told later.
        if taken.contains(Sealed.contact),
            try copy(Sealed.contact, as: Sealed.contact(of:), to: visits.filter { $0.place == 0 })
        {
            left.removeAll { $0 == Sealed.contact }
        }
        for field in left {
            let name = taken.insert(field).inserted ? field : "merged/\(merged)/\(field)"
            try vault.pass(field: field, of: key, to: next, as: name, in: transaction)
        }
        for field in fields where !left.contains(field) {
            try vault.remove(field: field, of: merged, in: transaction)
        }
    }

    // What the kept client lacks comes from the other: a V-number, and answers that only the other gave.
    private func complete(
        _ key: PersonKey, from other: Sealed.Identity, in transaction: any Transaction
    ) throws {
        guard let mine = try identity(of: key.person, in: transaction) else { return }
        let known = Set(mine.facts.map(\.key))
        let whole = Sealed.Identity(
            givenName: mine.givenName, familyName: mine.familyName, birthDate: mine.birthDate,
            nationalities: mine.nationalities, vNumber: mine.vNumber ?? other.vNumber,
            facts: mine.facts + other.facts.filter { !known.contains($0.key) }, services: mine.services)
        try ledger.vault.put(
            Sealed.Identity.shape.json(whole), field: Sealed.identity, of: key, in: transaction)
    }

    /// Who a person of a visit is, with what was told and booked for that visit.
    func booked(
        _ person: String, for visit: String, in transaction: any Transaction
    ) throws -> Sealed.Identity? {
        let key = try ledger.vault.key(of: person, in: transaction)
        guard let identity = try identity(of: person, in: transaction) else { return nil }
        guard let sealed = try ledger.vault.get(field: Sealed.told + visit, of: key, in: transaction) else {
            return identity
        }
        let told = try Sealed.read(Sealed.Identity.shape, sealed.bytes)
        return Sealed.Identity(
            givenName: identity.givenName, familyName: identity.familyName, birthDate: identity.birthDate,
            nationalities: identity.nationalities, vNumber: identity.vNumber, facts: told.facts,
            services: told.services)
    }
}

extension ClientShown {
    /// In what another client differs from this one, as far as that asks for a look.
    fileprivate func differences(from other: ClientShown) -> [MergeDifference] {
        var found: [MergeDifference] = []
        let (mine, theirs) = (SoughtName(self), SoughtName(other))
        if mine.family != theirs.family || mine.given != theirs.given {
            found.append(
                MergeDifference(
                    field: "name", kept: "\(givenName) \(familyName)", other: "\(other.givenName) \(other.familyName)"))
        }
        if birthDate != other.birthDate {
            found.append(MergeDifference(field: "birthDate", kept: "\(birthDate)", other: "\(other.birthDate)"))
        }
        if Set(nationalities) != Set(other.nationalities) {
            found.append(
                MergeDifference(
                    field: "nationalities", kept: nationalities.map(\.code).joined(separator: " "),
                    other: other.nationalities.map(\.code).joined(separator: " ")))
        }
        if let number = vNumber, let theirs = other.vNumber, number != theirs {
            found.append(MergeDifference(field: "vNumber", kept: number, other: theirs))
        }
        return found
    }
}

extension SoughtName {
    fileprivate init(_ client: ClientShown) {
        self.init(client.familyName, client.givenName, born: client.birthDate)
    }
}
