import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `POST /centres/{centre}/stock/receipts`.
    func receiveStock(_ call: Call<StockReceipt>) async throws(Operations.Refusal) -> StockAct {
        let asked = call.input
        let second = asked.second.map { ledger.vault.digest("token", $0) }
        return try await decide { [self] state, context, now in
            var clerk = try StockClerk(asked.centre, call.principal, state, now: now)
            if let id = asked.document {
                if asked.kind != nil || !asked.ranges.isEmpty { throw Self.oneOf }
                return try receive(id, asked, &clerk, second, &state, &context, now: now)
            }
            guard let kind = asked.kind, !asked.ranges.isEmpty else { throw Self.oneOf }
            let keeper = try clerk.keeper(of: kind)
            let place = clerk.place(asked.at ?? keeper ?? "", asked.at == nil, keeper)
            _ = clerk.serials(kind, asked.ranges)
            let origin: StockPlace = asked.from == .supplier ? .supplier : .inTransit(to: clerk.centre.id)
            let stretches = clerk.stretches(kind, asked.ranges) { $1.place == origin }
            let other = keeper.flatMap { clerk.second(second, partner: $0, now: now) }
            try clerk.check()
            guard let keeper, let place else { throw Self.oneOf }
            var act = self.act(
                .received, kind, by: clerk, partner: keeper, second: other, needsSecond: true, now: now, &state)
            try move(stretches, to: place, &act, &state, context)
            try act.insert(in: context.transaction)
            try journal("receive-stock", act, now: now, &context)
            return shown(act, to: call.principal)
        }
    }

    /// `POST /centres/{centre}/stock/transfers`.
    func transferStock(_ call: Call<StockTransfer>) async throws(Operations.Refusal) -> StockAct {
        let asked = call.input
        return try await decide { [self] state, context, now in
            var clerk = try StockClerk(asked.centre, call.principal, state, now: now)
            if let id = asked.document {
                if asked.kind != nil || !asked.ranges.isEmpty { throw Self.oneOf }
                return try transfer(id, asked, &clerk, &state, &context, now: now)
            }
            guard let kind = asked.kind, !asked.ranges.isEmpty else { throw Self.oneOf }
            let keeper = try clerk.keeper(of: kind)
            var place = clerk.place(asked.to, at: "/to")
            if case .at(let other, _) = place, other != clerk.centre.id {
                // Another centre takes in only what its own file keeps.
                if state.configuration.blueprint.centres[other]?.stock.on(clerk.day, kind) == nil {
                    clerk.findings.append(
                        InputFinding("not-kept-there", at: "/to", "\(other) keeps no `\(kind)` documents"))
                }
                place = .inTransit(to: other)
            }
            _ = clerk.serials(kind, asked.ranges)
            let here = clerk.centre.id
            let stretches = clerk.stretches(kind, asked.ranges) { $1.place.lies(at: here) && $1.place != place }
            try clerk.check()
            guard let keeper, let place else { throw Self.oneOf }
            var act = self.act(.transferred, kind, by: clerk, partner: keeper, needsSecond: false, now: now, &state)
            try move(stretches, to: place, &act, &state, context)
            try act.insert(in: context.transaction)
            try journal("transfer-stock", act, now: now, &context)
            return shown(act, to: call.principal)
        }
    }

    /// `POST /centres/{centre}/stock/voids`.
    func voidStock(_ call: Call<StockVoid>) async throws(Operations.Refusal) -> StockAct {
        let asked = call.input
        let second = asked.second.map { ledger.vault.digest("token", $0) }
        return try await decide { [self] state, context, now in
            var clerk = try StockClerk(asked.centre, call.principal, state, now: now)
            if let id = asked.document {
                if asked.kind != nil || !asked.ranges.isEmpty { throw Self.oneOf }
                return try void(id, asked, &clerk, second, &state, &context, now: now)
            }
            guard let kind = asked.kind, !asked.ranges.isEmpty else { throw Self.oneOf }
            let keeper = try clerk.keeper(of: kind)
            _ = clerk.serials(kind, asked.ranges)
            let here = clerk.centre.id
            let found = state.stock.openCounts.filter { $0.centre == here && $0.kind == kind }.map(\.surplus)
            let stretches = clerk.stretches(kind, asked.ranges) { series, stretch in
                stretch.place.centre == here || found.contains { $0.holds(series, stretch.numbers) }
            }
            let other = keeper.flatMap { clerk.second(second, partner: $0, now: now) }
            try clerk.check()
            guard let keeper else { throw Self.oneOf }
            var act = self.act(
                .voided, kind, by: clerk, partner: keeper, second: other, needsSecond: true, now: now, &state)
            act.reason = try seal(asked.reason, of: act)
            try move(stretches, to: .void, &act, &state, context)
            try act.insert(in: context.transaction)
            try journal("void-stock", act, now: now, &context)
            return shown(act, to: call.principal)
        }
    }

    /// A reason as it is kept: sealed, and bound to its act.
    func seal(_ reason: String, of act: StockActRecord) throws -> [UInt8] {
        try ledger.vault.seal(Array(reason.utf8), purpose: StockActRecord.purpose, subject: act.id)
    }

    private func move(
        _ stretches: [(series: Series, stretch: SeriesPlaces.Stretch)], to place: StockPlace,
        _ act: inout StockActRecord, _ state: inout State, _ context: WriteContext
    ) throws {
        for (series, stretch) in stretches {
            try shift(series, stretch.numbers, from: stretch.place, to: place, &state, context)
            act.moves.append(
                StockMoveRecord(series: series, numbers: stretch.numbers, from: stretch.place, to: place))
        }
    }

    private static var oneOf: Operations.Refusal {
        Operations.Refusal([
            InputFinding("ranges-or-document", at: "", "give `kind` with `ranges`, or `document`")
        ])
    }
}

extension StockClerk {
    // Where a receipt lies: a place here that was named, or with who keeps the kind.
    fileprivate mutating func place(_ word: String, _ isDefault: Bool, _ keeper: String?) -> StockPlace? {
        if isDefault { return keeper.map { .at(centre: centre.id, $0) } }
        let place = place(word, at: "/at")
        guard let place, !place.lies(at: centre.id) else { return place }
        findings.append(
            InputFinding("unknown-place", at: "/at", "what is received lies at \(centre.id)", fix: "name a place here"))
        return nil
    }
}
