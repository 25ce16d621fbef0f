import Blueprint
import Calendars
import Diagnostics
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /cases/{case}/documents`.
    func registerDocument(_ call: Call<DocumentWanted>) async throws(Operations.Refusal) -> StockDocument {
        let asked = call.input
        return try await decide { [self] state, context, now in
            let (record, _) = try visibleCase(asked.case, to: call.principal, state, in: context.transaction)
            var clerk = try StockClerk(record.centre, call.principal, state, now: now)
            guard let manifest = state.configuration.blueprint.modules[record.service] else {
                throw Operations.Refusal(.conflict, "`\(record.service)` is no longer known here")
            }
            try clerk.mustServe(manifest.partner.value)
            guard !record.isEnded else { throw Operations.Refusal(.conflict, "the case has ended") }
            let step = clerk.step(handingOut: asked.kind, of: manifest)
            let place = clerk.place(asked.place, at: "/place", words: ["supplier", "in-transit", "elsewhere"])
            let number = step.flatMap { clerk.number(asked.number, manifest, $0) }
            if let number, let kind = step?.handsOut?.value,
                try holder(of: number, kind, in: context.transaction) != nil
            {
                clerk.findings.append(
                    InputFinding(StockClerk.elsewhere, at: "/number", "a document of that number is registered already")
                )
            }
            try clerk.check()
            guard let place, let number, let kind = step?.handsOut?.value else { throw Operations.Refusal([]) }
            let document = DocumentRecord(
                id: identifiers.next(), kind: kind, caseID: record.id, centre: record.centre, person: record.person,
                place: place, since: now)
            try keep(document, number, &state, context)
            var act = self.act(
                .registered, kind, by: clerk, partner: manifest.partner.value, needsSecond: false, now: now, &state)
            (act.document, act.caseID) = (document.id, record.id)
            act.moves = [StockMoveRecord(series: nil, numbers: 0...0, from: .supplier, to: place)]
            try act.insert(in: context.transaction)
            var told: [ToldMessage] = []
            if place.lies(at: record.centre) {
                told.append(try tell(.documentArrived, .case(record, item: document.id), &state, &context, now: now))
            } else {
                told += try watch(document, record, clerk.centre, &state, &context, now: now)
            }
            try self.record(
                "register-document", record.centre, document.id, by: call.principal.name, now: now, &context
            ) { json in
                json.member("act", act.id)
                act.write(to: &json)
                told.write(to: &json)
            }
            return shown(document, number: number)
        }
    }

    /// A document as answers tell it.
    func shown(_ document: DocumentRecord, number: String? = nil) -> StockDocument {
        StockDocument(
            document: document.id, kind: document.kind, case: document.caseID, state: document.state,
            place: document.place.word, since: document.since, number: number)
    }

    /// Stores a new document with its number sealed, and found again by its keyed hash.
    func keep(
        _ document: DocumentRecord, _ number: String, _ state: inout State, _ context: WriteContext
    ) throws {
        do {
            let key = try ledger.vault.key(of: document.person, in: context.transaction)
            try ledger.vault.put(Array(number.utf8), field: document.field, of: key, in: context.transaction)
        } catch LedgerError.erased {
            throw Operations.Refusal(.conflict, "the person of this case was erased")
        }
        try ledger.vault.index(
            person: document.person, kind: DocumentRecord.lookup, value: number, in: context.transaction)
        try document.insert(in: context.transaction)
        state.stock.keep(document)
    }

    /// The number of a document; `nil` after an erasure.
    func number(of document: DocumentRecord, in transaction: any Transaction) throws -> String? {
        guard let key = try keyIfKept(of: document.person, in: transaction) else { return nil }
        return try ledger.vault.get(field: document.field, of: key, in: transaction)
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The document of a kind with a number, whoever it is for; void ones do not count.
    func holder(
        of number: String, _ kind: String, in transaction: any Transaction
    ) throws -> DocumentRecord? {
        for person in try ledger.vault.persons(kind: DocumentRecord.lookup, value: number, in: transaction) {
            for document in try DocumentRecord.list(ofPerson: person, in: transaction)
            where document.kind == kind && document.place != .void {
                if try self.number(of: document, in: transaction) == number { return document }
            }
        }
        return nil
    }

    // MARK: - Moving them

    /// A personal document comes in: its holder is told where it now lies at the centre of its case.
    func receive(
        _ id: String, _ asked: StockReceipt, _ clerk: inout StockClerk, _ second: [UInt8]?, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> StockAct {
        let (document, record, partner) = try known(id, clerk, state, in: context.transaction)
        let place = clerk.place(asked.at ?? partner, at: "/at")
        let isOnItsWay =
            switch document.place {
            case .supplier, .elsewhere: document.centre == clerk.centre.id
            case .inTransit(let centre): centre == clerk.centre.id
            default: false
            }
        if !isOnItsWay { clerk.findings.append(document.elsewhere(at: "/document")) }
        if let place, !place.lies(at: clerk.centre.id) {
            clerk.findings.append(
                InputFinding("unknown-place", at: "/at", "what is received lies at \(clerk.centre.id)"))
        }
        let other = clerk.second(second, partner: partner, now: now)
        try clerk.check()
        guard let place else { throw Operations.Refusal(.failed, "no place") }
        var act = self.act(
            .received, document.kind, by: clerk, partner: partner, second: other, needsSecond: other != nil, now: now,
            &state)
        let told = try move(document, record, to: place, &act, &state, &context, now: now)
        try journal("receive-stock", act, told, now: now, &context)
        return shown(act, to: clerk.principal)
    }

    /// A personal document goes on: here, to another centre, back to who made it.
    func transfer(
        _ id: String, _ asked: StockTransfer, _ clerk: inout StockClerk, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> StockAct {
        let (document, record, partner) = try known(id, clerk, state, in: context.transaction)
        var place = clerk.place(asked.to, at: "/to", words: ["supplier", "in-transit", "elsewhere"])
        let lies = document.place.lies(at: clerk.centre.id)
        switch place {
        case .at(let centre, _) where centre != clerk.centre.id: place = .inTransit(to: centre)
        case .at:
            if !lies {
                clerk.findings.append(document.elsewhere(at: "/document", fix: "receive it: `loket stock receive`"))
            }
        case .inTransit: place = .inTransit(to: document.centre)
        default: break
        }
        let isFree = lies || document.place == .supplier || document.place == .elsewhere
        if !isFree || document.place == place, clerk.findings.isEmpty {
            clerk.findings.append(document.elsewhere(at: "/document"))
        }
        try clerk.check()
        guard let place else { throw Operations.Refusal(.failed, "no place") }
        var act = self.act(
            .transferred, document.kind, by: clerk, partner: partner, needsSecond: false, now: now, &state)
        let told = try move(document, record, to: place, &act, &state, &context, now: now)
        try journal("transfer-stock", act, told, now: now, &context)
        return shown(act, to: clerk.principal)
    }

    /// A personal document is made void.
    func void(
        _ id: String, _ asked: StockVoid, _ clerk: inout StockClerk, _ second: [UInt8]?, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> StockAct {
        let (document, record, partner) = try known(id, clerk, state, in: context.transaction)
        if !document.isOpen { clerk.findings.append(document.elsewhere(at: "/document")) }
        let other = clerk.second(second, partner: partner, now: now)
        try clerk.check()
        var act = self.act(
            .voided, document.kind, by: clerk, partner: partner, second: other, needsSecond: true, now: now, &state)
        act.reason = try seal(asked.reason, of: act)
        let told = try move(document, record, to: .void, &act, &state, &context, now: now)
        try journal("void-stock", act, told, now: now, &context)
        return shown(act, to: clerk.principal)
    }

    // A document that the clerk's centre has to do with, its case, and the partner who hands it out.
    private func known(
        _ id: String, _ clerk: StockClerk, _ state: State, in transaction: any Transaction
    ) throws -> (DocumentRecord, CaseRecord, partner: String) {
        let unknown = Operations.Refusal(.notFound, "there is no such document, or it is not of this centre")
        guard let document = try DocumentRecord.find(id, in: transaction),
            document.centre == clerk.centre.id || document.place.centre == clerk.centre.id,
            let record = try CaseRecord.find(document.caseID, in: transaction),
            let manifest = state.configuration.blueprint.modules[record.service]
        else { throw unknown }
        try clerk.mustServe(manifest.partner.value)
        return (document, record, manifest.partner.value)
    }

    // Moves it, stores the act, and tells its holder where that is due: it has come, or it leaves before the day.
    private func move(
        _ document: DocumentRecord, _ record: CaseRecord, to place: StockPlace, _ act: inout StockActRecord,
        _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> [ToldMessage] {
        let moved = try shift(document, to: place, now: now, &state, context)
        (act.document, act.caseID) = (document.id, record.id)
        act.moves = [StockMoveRecord(series: nil, numbers: 0...0, from: document.place, to: place)]
        try act.insert(in: context.transaction)
        guard !record.isEnded else { return [] }
        if moved.state == .here, document.state != .here {
            return [try tell(.documentArrived, .case(record, item: document.id), &state, &context, now: now)]
        }
        if document.state == .here, moved.state != .here, try hasAppointment(record, in: context.transaction) {
            return [try tell(.documentDelayed, .case(record, item: document.id), &state, &context, now: now)]
        }
        return []
    }
}

extension DocumentRecord {
    /// That it is not where it would have to be.
    func elsewhere(at pointer: String, fix: String? = nil) -> InputFinding {
        let words =
            switch state {
            case .expected: "was not sent yet"
            case .inTransit: "is on its way"
            case .elsewhere: "lies elsewhere"
            case .here: "lies at \(place.word)"
            case .handedOut: "was handed out"
            case .sentBack: "went back to who made it"
            case .void: "is void"
            }
        return InputFinding(StockClerk.elsewhere, at: pointer, "the \(kind) \(words)", fix: fix)
    }
}

extension StockClerk {
    // The step of a service that hands out a kind, or its only one.
    fileprivate mutating func step(handingOut kind: String?, of manifest: ModuleManifest) -> StepDeclaration? {
        let known = manifest.personalKinds
        guard let wanted = kind ?? (known.count == 1 ? known[0] : nil), known.contains(wanted) else {
            findings.append(
                InputFinding(
                    "unknown-kind", at: "/kind",
                    kind.map { "`\(manifest.id.value)` hands out no `\($0)`" }
                        ?? "`\(manifest.id.value)` hands out \(known.isEmpty ? "no personal documents" : "several kinds")",
                    fix: known.isEmpty ? nil : "one of: \(known.joined(separator: ", "))"))
            return nil
        }
        return manifest.steps.first { $0.handsOut?.value == wanted }
    }

    // The number as the record reads it that is written down when it is handed out.
    fileprivate mutating func number(
        _ text: String, _ manifest: ModuleManifest, _ step: StepDeclaration
    ) -> String? {
        guard let record = manifest.number(of: step) else { return text }
        var reading = Reading()
        let fact = FactDeclaration(name: record.name.value, type: record.type, words: [], knownBy: .officer)
        let value = fact.read(FactText.text(text).node, &reading)
        findings += reading.diagnostics.map { InputFinding($0.code, at: "/number", $0.message, fix: $0.fix) }
        guard reading.diagnostics.isEmpty, let value, case .text(let read) = FactText(value) else { return nil }
        return read
    }
}
