import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// Moves serials in the store and in memory, and tells open counts; the store has the last word.
    func shift(
        _ series: Series, _ numbers: ClosedRange<Int>, from: StockPlace, to: StockPlace, _ state: inout State,
        _ context: WriteContext
    ) throws {
        if from != to {
            guard try StockEdge.move(series, numbers, from: from, to: to, in: context.transaction) else {
                throw Refusal(.conflict, "the serials are no longer at \(from.word); read the stock again")
            }
            state.stock.put(series, numbers, at: to)
        }
        for var count in state.stock.openCounts where count.settle(series, numbers, to: to) {
            try count.update(in: context.transaction)
            state.stock.keep(count)
        }
    }

    /// Moves a personal document in the store and in memory.
    func shift(
        _ document: DocumentRecord, to place: StockPlace, now: Instant, _ state: inout State, _ context: WriteContext
    ) throws -> DocumentRecord {
        var moved = document
        moved.isSentBack = place == .supplier
        (moved.place, moved.since) = (place, now)
        guard try moved.move(from: document.place, in: context.transaction) else {
            throw Refusal(.conflict, "the document is no longer at \(document.place.word); read it again")
        }
        state.stock.keep(moved)
        return moved
    }

    /// An act of one officer, or of two, about to be stored.
    func act(
        _ deed: StockDeed, _ kind: String, by clerk: StockClerk, partner: String, second: String? = nil,
        needsSecond: Bool, happened: Instant? = nil, now: Instant, _ state: inout State
    ) -> StockActRecord {
        StockActRecord(
            id: identifiers.next(), number: state.stock.nextNumber(), deed: deed, centre: clerk.centre.id, kind: kind,
            partner: partner, actor: clerk.principal.name, second: second,
            signature: needsSecond ? second == nil ? .unsigned : .signed : .notNeeded, happened: happened ?? now,
            recorded: now, signed: second == nil ? nil : now)
    }

    /// An act as answers tell it; its reason is opened for who keeps such documents.
    func shown(_ record: StockActRecord, to principal: Principal) -> StockAct {
        let mayRead =
            principal.serves(record.partner, at: record.centre) || principal.has(.centreAdmin, at: record.centre)
        let reason = mayRead ? record.reason : nil
        return StockAct(
            act: record.id, deed: record.deed, centre: record.centre, kind: record.kind, document: record.document,
            moves: record.moves.map(\.shown), by: record.actor, second: record.second, signature: record.signature,
            happenedAt: record.happened, recordedAt: record.recorded, signedAt: record.signed,
            because: record.because,
            reason: reason.flatMap {
                try? ledger.vault.open($0, purpose: StockActRecord.purpose, subject: record.id)
            }.map { String(decoding: $0, as: UTF8.self) },
            visit: record.visit, leg: record.leg, person: record.place.map { "p\($0 + 1)" }, case: record.caseID)
    }

    /// Records an act in the journal.
    func journal(
        _ operation: String, _ record: StockActRecord, _ told: [ToldMessage] = [], now: Instant,
        _ context: inout WriteContext
    ) throws {
        try self.record(operation, record.centre, record.id, by: record.actor, now: now, &context) { json in
            record.write(to: &json)
            told.write(to: &json)
        }
    }
}

extension StockActRecord {
    /// What the journal keeps of it: kind, what went where, and who signed; serials of blank documents name nobody.
    func write(to json: inout JSONWriter) {
        json.member("deed", deed.rawValue)
        json.member("kind", kind)
        if let document { json.member("document", document) }
        json.key("moves")
        json.array { json in
            for move in moves {
                json.element()
                json.object { json in
                    if let series = move.series {
                        json.member("first", series.serial(move.numbers.lowerBound).description)
                        json.member("last", series.serial(move.numbers.upperBound).description)
                    }
                    json.member("from", move.from.word)
                    json.member("to", move.to.word)
                    if case .inTransit(let centre) = move.to { json.member("towards", centre) }
                }
            }
        }
        if let because { json.member("because", because.rawValue) }
        if let caseID { json.member("case", caseID) }
        if signature != .notNeeded { json.member("signature", signature.rawValue) }
        if let second { json.member("second", second) }
    }
}
