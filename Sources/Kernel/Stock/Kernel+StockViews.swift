import Blueprint
import Ledger
import Operations
import Rules
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/stock`.
    func showStock(_ call: Call<StockAsked>) throws(Refusal) -> StockShown {
        let asked = call.input
        let state = state
        var clerk = try StockClerk(asked.centre, call.principal, state, now: clock.now)
        try clerk.mustSee()
        let here = clerk.centre.id
        var wanted: StockPlace?
        if let place = asked.place {
            wanted = clerk.place(place, at: "/place", words: ["in-transit"])
            clerk.findings = clerk.findings.map {
                InputFinding($0.code, at: $0.pointer, in: .query, $0.message, fix: $0.fix)
            }
            try clerk.check()
        }
        func isWanted(_ kind: String) -> Bool { asked.kind.map { $0 == kind } ?? true }
        let counts = state.stock.openCounts.filter { count in
            count.centre == here && isWanted(count.kind) && wanted.map { $0 == count.place } ?? true
        }
        let documents = state.stock.documents(at: here).filter { document in
            isWanted(document.kind) && wanted.map { $0 == document.place } ?? true
        }
        return StockShown(
            centre: here, levels: levels(clerk.centre, clerk.day, state).filter { isWanted($0.kind) },
            places: state.stock.lying(at: here).filter { one in
                isWanted(one.kind) && wanted.map { $0 == one.place } ?? true
            }.map { one in
                StockAtPlace(
                    kind: one.kind, place: one.place.word,
                    ranges: one.serials.ordered.map { $0.series.range($0.numbers) })
            },
            documents: documents.map { shown($0) }, counts: counts.map { shown($0, state) },
            unsigned: try read { try StockActRecord.unsignedCount(here, in: $0) })
    }

    /// How much there is of each kind that a centre keeps on a day.
    func levels(_ centre: Centre, _ day: ServiceDay, _ state: State) -> [StockLevelLine] {
        let lying = state.stock.lying(at: centre.id)
        return centre.stock.on(day).map(\.value).map { level in
            let kind = level.kind.value
            let count = lying.filter { $0.kind == kind && $0.place.lies(at: centre.id) }.reduce(0) {
                $0 + $1.serials.count
            }
            return StockLevelLine(
                kind: kind, keptAt: level.keptAt.value, count: count, reorderBelow: level.reorderBelow)
        }
    }

    /// `GET /centres/{centre}/stock/{kind}/serials/{serial}`.
    func traceSerial(_ call: Call<SerialAsked>) throws(Refusal) -> StockChain {
        let asked = call.input
        let state = state
        let clerk = try StockClerk(asked.centre, call.principal, state, now: clock.now)
        try clerk.mustSee()
        let series = Series(kind: asked.kind, asked.serial)
        let place = state.stock.place(of: series, asked.serial.number)
        return try read { transaction in
            let acts = try StockActRecord.list(of: series, asked.serial.number, in: transaction)
            // What was never here is another centre's to tell.
            guard place.centre == clerk.centre.id || acts.contains(where: { $0.centre == clerk.centre.id }) else {
                throw Refusal(.notFound, "no such `\(asked.kind)` was ever at \(clerk.centre.name)")
            }
            return StockChain(
                kind: asked.kind, serial: asked.serial, place: place.word,
                acts: acts.map { shown($0, to: call.principal) })
        }
    }

    /// `GET /centres/{centre}/stock/documents/{document}`.
    func traceDocument(_ call: Call<DocumentAsked>) throws(Refusal) -> StockChain {
        let state = state
        let clerk = try StockClerk(call.input.centre, call.principal, state, now: clock.now)
        try clerk.mustSee()
        return try read { transaction in
            let acts = try StockActRecord.list(ofDocument: call.input.document, in: transaction)
            guard let document = try DocumentRecord.find(call.input.document, in: transaction),
                document.centre == clerk.centre.id || document.place.centre == clerk.centre.id
                    || acts.contains(where: { $0.centre == clerk.centre.id })
            else { throw Refusal(.notFound, "no such document is known at \(clerk.centre.name)") }
            // Its number is for who hands it out.
            let partner = acts.first?.partner
            let mayRead = partner.map { call.principal.serves($0, at: clerk.centre.id) } ?? false
            return StockChain(
                kind: document.kind,
                document: shown(document, number: mayRead ? try number(of: document, in: transaction) : nil),
                place: document.place.word, acts: acts.map { shown($0, to: call.principal) })
        }
    }
}

extension StockBook {
    /// What lies at the places of a centre, and what is on its way there, by kind and place.
    func lying(at centre: String) -> [(kind: String, place: StockPlace, serials: SerialSet)] {
        var found: [String: [StockPlace: SerialSet]] = [:]
        for series in series() {
            for stretch in self[series].known where stretch.place.centre == centre {
                found[series.kind, default: [:]][stretch.place, default: SerialSet()].insert(series, stretch.numbers)
            }
        }
        return found.keys.sorted().flatMap { kind in
            (found[kind] ?? [:]).sorted { $0.key.text < $1.key.text }.map { (kind, $0.key, $0.value) }
        }
    }
}
