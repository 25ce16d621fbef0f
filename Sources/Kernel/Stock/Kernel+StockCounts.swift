import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `POST /centres/{centre}/stock/counts`: what was seen beside what the books say.
    func countStock(_ call: Call<StockCounting>) async throws(Operations.Refusal) -> StockCount {
        let asked = call.input
        return try await decide { [self] state, context, now in
            var clerk = try StockClerk(asked.centre, call.principal, state, now: now)
            _ = try clerk.keeper(of: asked.kind)
            let place = clerk.place(asked.place, at: "/place")
            if let place, !place.lies(at: clerk.centre.id) {
                clerk.findings.append(
                    InputFinding("unknown-place", at: "/place", "a centre counts what lies at its own places"))
            }
            let seen = clerk.serials(asked.kind, asked.ranges)
            try clerk.check()
            guard let place else { throw Operations.Refusal(.failed, "no place") }
            let expected = state.stock.serials(of: asked.kind, at: place)
            let (missing, surplus) = (expected.subtracting(seen), seen.subtracting(expected))
            // What was counted before at this place is told by this count from now on.
            for var earlier in state.stock.openCounts where earlier.kind == asked.kind && earlier.place == place {
                earlier.state = .recounted
                try earlier.update(in: context.transaction)
                state.stock.keep(earlier)
            }
            let count = StockCountRecord(
                id: identifiers.next(), number: state.stock.nextNumber(), centre: clerk.centre.id, kind: asked.kind,
                place: place, day: clerk.day, counted: seen.count, expected: expected.count, missing: missing,
                surplus: surplus, state: missing.isEmpty && surplus.isEmpty ? .agreed : .open,
                actor: call.principal.name, at: now)
            try count.insert(in: context.transaction)
            state.stock.keep(count)
            let shown = shown(count, state)
            try self.record("count-stock", count.centre, count.id, by: count.actor, now: now, &context) {
                shown.write(to: &$0)
            }
            return shown
        }
    }

    /// A count as answers tell it: what is too much with where the books have it.
    func shown(_ count: StockCountRecord, _ state: State) -> StockCount {
        StockCount(
            count: count.id, kind: count.kind, place: count.place.word, counted: count.counted,
            expected: count.expected, missing: count.missing.ordered.map { $0.series.range($0.numbers) },
            surplus: count.surplus.ordered.flatMap { series, numbers in
                state.stock[series].stretches(numbers).map { series.range($0.numbers, at: $0.place) }
            },
            state: count.state, by: count.actor, countedAt: count.at)
    }
}

extension StockCount {
    // What the journal keeps of a count.
    fileprivate func write(to json: inout JSONWriter) {
        json.member("kind", kind)
        json.member("place", place)
        json.member("counted", counted)
        json.member("expected", expected)
        json.member("state", state.rawValue)
        for (key, ranges) in [("missing", missing), ("surplus", surplus)] where !ranges.isEmpty {
            json.key(key)
            json.array { json in
                for range in ranges {
                    json.element()
                    json.object { json in
                        json.member("first", range.first.description)
                        json.member("last", range.last.description)
                        if let place = range.place { json.member("place", place) }
                    }
                }
            }
        }
    }
}
