import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/countersignatures`: what one officer did alone, the oldest first.
    func listCountersignatures(_ call: Call<CountersignaturesAsked>) throws(Refusal) -> CountersignatureList {
        let clerk = try StockClerk(call.input.centre, call.principal, state, now: clock.now)
        try clerk.mustSee()
        return try read { transaction in
            var after = 0
            if let id = call.input.after {
                guard let act = try StockActRecord.find(id, in: transaction), act.centre == clerk.centre.id else {
                    throw Refusal([InputFinding("invalid-cursor", at: "/after", in: .query, "this is no such act")])
                }
                after = act.number
            }
            let limit = call.input.limit
            let acts = try StockActRecord.unsigned(clerk.centre.id, after: after, limit: limit + 1, in: transaction)
            return CountersignatureList(
                acts: acts.prefix(limit).map { shown($0, to: call.principal) },
                next: acts.count > limit ? acts[limit - 1].id : nil)
        }
    }

    /// `POST /countersignatures/{act}`: a second officer stands for what the first did alone.
    func countersign(_ call: Call<ActNamed>) async throws(Refusal) -> StockAct {
        try await decide { [self] state, context, now in
            let found = try StockActRecord.find(call.input.act, in: context.transaction)
            // Another centre's act and one that does not exist are one answer.
            guard var act = found, call.principal.has(.officer), call.principal.serves(act.partner, at: act.centre)
            else { throw Refusal(.notFound, "there is no such act, or it is not yours to sign") }
            switch act.signature {
            case .notNeeded: throw Refusal(.conflict, "one officer is enough for this")
            case .signed:
                guard act.second == call.principal.name else { throw Refusal(.conflict, "it is signed already") }
                return shown(act, to: call.principal)
            case .unsigned: break
            }
            guard act.actor != call.principal.name else {
                throw Refusal(.conflict, "whoever did it cannot sign it: that is for another officer of \(act.partner)")
            }
            (act.signature, act.second, act.signed) = (.signed, call.principal.name, now)
            guard try act.sign(in: context.transaction) else { throw Refusal(.conflict, "it is signed already") }
            let signed = act
            try self.record("countersign", act.centre, act.id, by: call.principal.name, now: now, &context) { json in
                json.member("first", signed.actor)
                signed.write(to: &json)
            }
            return shown(act, to: call.principal)
        }
    }
}
