import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// Checks the secure documents of a leg's result: one serial for each person whose step draws, those spoiled beside
    /// it, and the number of what is handed out.
    ///
    /// Serials come from the leg's desk or from where its partner keeps them.
    func prepareStock(
        _ asked: LegResults, _ steps: [PreparedStep], of leg: LegRecord, by principal: Principal, _ state: State,
        in transaction: any Transaction, now: Instant, _ findings: inout [InputFinding]
    ) throws -> PreparedStock {
        var clerk = try StockClerk(leg.centre, principal, state, now: now)
        var stock = PreparedStock()
        var seen: Set<Serial> = []
        for (index, result) in asked.results.enumerated() {
            let pointer = "/results/\(index)"
            guard let step = steps.first(where: { $0.wish.pointer == pointer }) else {
                if !result.drawn.isEmpty || !result.spoiled.isEmpty, result.isAbsent {
                    clerk.findings.append(
                        InputFinding(
                            "unexpected-serial", at: "\(pointer)/\(result.drawn.isEmpty ? "spoiled" : "drawn")",
                            "nothing is drawn for who was absent", fix: "leave it out"))
                }
                continue
            }
            let reader = DrawReader(step: step, leg: leg, state: state, pointer: pointer)
            stock.blanks += reader.read(result, &seen, &clerk.findings)
            if let personal = try handOut(reader, in: transaction, &clerk.findings) { stock.personal.append(personal) }
        }
        let second = asked.second.map { ledger.vault.digest("token", $0) }
        stock.second = clerk.second(second, partner: leg.placed.partner, now: now)
        findings += clerk.findings
        return stock
    }

    /// Stores them: what is drawn goes to the client and what is spoiled is void, each for ever.
    func storeStock(
        _ stock: PreparedStock, of leg: LegRecord, by principal: Principal, happened: Instant, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> StockOutcome {
        var outcome = StockOutcome()
        guard !stock.blanks.isEmpty || !stock.personal.isEmpty else { return outcome }
        let clerk = try StockClerk(leg.centre, principal, state, now: now)
        for blank in stock.blanks {
            let isSpoiled = blank.because != nil
            var act = self.act(
                isSpoiled ? .spoiled : .drawn, blank.series.kind, by: clerk, partner: leg.placed.partner,
                second: isSpoiled ? stock.second : nil, needsSecond: isSpoiled, happened: happened, now: now, &state)
            let to: StockPlace = isSpoiled ? .void : .client
            try shift(blank.series, blank.number...blank.number, from: blank.from, to: to, &state, context)
            act.moves = [
                StockMoveRecord(series: blank.series, numbers: blank.number...blank.number, from: blank.from, to: to)
            ]
            (act.because, act.visit, act.leg) = (blank.because, leg.visit, leg.leg)
            (act.place, act.caseID) = (blank.place, blank.caseID)
            try act.insert(in: context.transaction)
            outcome.acts.append(act)
        }
        for one in stock.personal {
            outcome.acts.append(try handOut(one, stock.second, leg, clerk, happened, &state, context, now))
        }
        return outcome
    }

    /// Takes back what the result of a leg did with secure documents, when the result is undone.
    ///
    /// What was drawn or handed out goes back where it came from, since the very same document may be given with the
    /// right result; a second officer has to sign that it lies there. What was spoiled stays void.
    func undoDraws(
        of visit: String, leg: String, by principal: Principal, _ state: inout State, _ context: inout WriteContext,
        now: Instant
    ) throws -> StockOutcome {
        var outcome = StockOutcome()
        for act in try StockActRecord.list(of: visit, leg, in: context.transaction)
        where !act.isUndone && (act.deed == .drawn || act.deed == .handedOut) {
            let clerk = try StockClerk(act.centre, principal, state, now: now)
            guard let move = act.moves.first else { continue }
            if let series = move.series {
                guard state.stock.place(of: series, move.numbers.lowerBound) == .client else { continue }
                try shift(series, move.numbers, from: .client, to: move.from, &state, context)
            } else {
                guard let id = act.document, let document = try DocumentRecord.find(id, in: context.transaction),
                    document.place == .client
                else { continue }
                _ = try shift(document, to: move.from, now: now, &state, context)
            }
            try act.undo(in: context.transaction)
            var back = self.act(
                .returned, act.kind, by: clerk, partner: act.partner, needsSecond: true, now: now, &state)
            back.document = act.document
            back.moves = [StockMoveRecord(series: move.series, numbers: move.numbers, from: .client, to: move.from)]
            (back.visit, back.leg, back.place, back.caseID) = (act.visit, act.leg, act.place, act.caseID)
            try back.insert(in: context.transaction)
            outcome.acts.append(back)
        }
        return outcome
    }

    // MARK: - Personal documents

    // The document that a step hands out: the one of the case whose number was written down, and no other.
    private func handOut(
        _ reader: DrawReader, in transaction: any Transaction, _ findings: inout [InputFinding]
    ) throws -> PreparedStock.Personal? {
        guard let kind = reader.step.declaration.handsOut?.value, let (number, pointer) = reader.number else {
            return nil
        }
        let record = reader.step.record
        let own = reader.state.stock.documents(of: record.id).filter { $0.kind == kind }
        for document in own {
            guard try self.number(of: document, in: transaction) == number else { continue }
            guard reader.places.contains(document.place) else {
                findings.append(
                    document.elsewhere(at: pointer, fix: "receive it at \(reader.leg.placed.partner) first"))
                return nil
            }
            return PreparedStock.Personal(document: document, kind: kind, number: number, record: record)
        }
        guard own.isEmpty, try holder(of: number, kind, in: transaction) == nil else {
            findings.append(
                InputFinding(
                    "wrong-document", at: pointer,
                    "this is not the number of the \(kind) that is registered for this case",
                    fix: "read it again; if it is another one, do not hand it out"))
            return nil
        }
        return PreparedStock.Personal(document: nil, kind: kind, number: number, record: record)
    }

    // What nobody had registered is registered as it is handed out, and a second officer has to sign for it.
    private func handOut(
        _ one: PreparedStock.Personal, _ second: String?, _ leg: LegRecord, _ clerk: StockClerk, _ happened: Instant,
        _ state: inout State, _ context: WriteContext, _ now: Instant
    ) throws -> StockActRecord {
        let desk = StockPlace.at(centre: leg.centre, leg.placed.desk)
        let from = one.document?.place ?? desk
        let document: DocumentRecord
        if let known = one.document {
            document = try shift(known, to: .client, now: now, &state, context)
        } else {
            document = DocumentRecord(
                id: identifiers.next(), kind: one.kind, caseID: one.record.id, centre: leg.centre,
                person: one.record.person, place: .client, since: now)
            try keep(document, one.number, &state, context)
        }
        var act = self.act(
            .handedOut, one.kind, by: clerk, partner: leg.placed.partner, second: one.document == nil ? second : nil,
            needsSecond: one.document == nil, happened: happened, now: now, &state)
        act.document = document.id
        act.moves = [StockMoveRecord(series: nil, numbers: 0...0, from: from, to: .client)]
        (act.visit, act.leg, act.place, act.caseID) = (leg.visit, leg.leg, one.record.place, one.record.id)
        try act.insert(in: context.transaction)
        return act
    }
}
