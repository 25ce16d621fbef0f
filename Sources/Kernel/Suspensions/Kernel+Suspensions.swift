import Blueprint
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /services/{service}/suspension`.
    func suspendService(_ call: Call<ServiceHalt>) async throws(Refusal) -> Suspension {
        try await suspend(call.input.service, at: nil, because: call.input.reason, by: call.principal)
    }

    /// `POST /centres/{centre}/services/{service}/suspension`.
    func suspendCentreService(_ call: Call<CentreServiceHalt>) async throws(Refusal) -> Suspension {
        let asked = call.input
        return try await suspend(asked.service, at: asked.centre, because: asked.reason, by: call.principal)
    }

    /// `DELETE /services/{service}/suspension`.
    func resumeService(_ call: Call<ServiceNamed>) async throws(Refusal) -> Suspension {
        try await resume(call.input.service, at: nil, by: call.principal)
    }

    /// `DELETE /centres/{centre}/services/{service}/suspension`.
    func resumeCentreService(_ call: Call<CentreServiceNamed>) async throws(Refusal) -> Suspension {
        try await resume(call.input.service, at: call.input.centre, by: call.principal)
    }

    // One is enough, at once; whoever suspends anew disagrees with a wish to resume.
    private func suspend(
        _ service: String, at centre: String?, because reason: String, by principal: Principal
    ) async throws(Refusal) -> Suspension {
        try await decide { [self] state, context, now in
            try checkMaySuspend(service, at: centre, principal, state)
            let key = SuspensionRecord.Key(service: service, centre: centre)
            var record: SuspensionRecord
            if let known = state.suspensions[key] {
                record = known
                guard known.wish != nil else {
                    return try shown(record, .suspended, to: principal, state, now, in: context.transaction)
                }
                record.wish = nil
                try record.setWish(in: context.transaction)
            } else {
                let sealed = try ledger.vault.seal(
                    Array(reason.utf8), purpose: Self.reasonPurpose, subject: Self.subject(key))
                record = SuspensionRecord(key: key, since: now, by: principal.name, reason: sealed)
                try record.insert(in: context.transaction)
            }
            state.suspensions[key] = record
            let answer = try shown(record, .suspended, to: principal, state, now, in: context.transaction)
            try self.record(
                "suspend-service", centre ?? Journal.national, service, by: principal.name, now: now, &context
            ) { json in
                json.member("service", service)
                if let centre { json.member("centre", centre) }
                json.member("isNew", record.since == now ? "yes" : "no")
                json.member("booked", answer.booked)
            }
            return answer
        }
    }

    // The first is a wish; another token's resumes.
    private func resume(
        _ service: String, at centre: String?, by principal: Principal
    ) async throws(Refusal) -> Suspension {
        try await decide { [self] state, context, now in
            try checkMaySuspend(service, at: centre, principal, state)
            let key = SuspensionRecord.Key(service: service, centre: centre)
            guard var record = state.suspensions[key] else {
                let everywhere = centre != nil && state.suspension(of: service, at: "") != nil
                throw Refusal(
                    .notFound,
                    everywhere
                        ? "`\(service)` is suspended everywhere, and not at the centre alone"
                        : "`\(service)` is not suspended")
            }
            let first = record.wish.flatMap { isValid($0.by, state, now) ? $0 : nil }
            if first?.by == principal.name {
                return try shown(record, .resuming, to: principal, state, now, in: context.transaction)
            }
            let isResumed = first != nil
            if isResumed {
                try SuspensionRecord.delete(key, in: context.transaction)
                state.suspensions[key] = nil
            } else {
                record.wish = ResumeWish(by: principal.name, at: now)
                try record.setWish(in: context.transaction)
                state.suspensions[key] = record
            }
            try self.record(
                "resume-service", centre ?? Journal.national, service, by: principal.name, now: now, &context
            ) { json in
                json.member("service", service)
                if let centre { json.member("centre", centre) }
                json.member("state", isResumed ? "resumed" : "asked")
                json.member("asked", first?.by ?? principal.name)
            }
            return try shown(
                record, isResumed ? .resumed : .resuming, to: principal, state, now, in: context.transaction)
        }
    }

    // A token that was revoked or has expired since agrees to nothing any more.
    private func isValid(_ name: String, _ state: State, _ now: Instant) -> Bool {
        if name == Principal.token(id: Kernel.firstAdmin, grants: []).name { return adminHash != nil }
        return state.tokens.values.contains { token in
            Principal.token(id: token.id, grants: []).name == name && token.expiresAt.map { $0 > now } ?? true
        }
    }

    /// Refuses where there is no such service or centre, or whoever asks may not suspend it there.
    func checkMaySuspend(
        _ service: String, at centre: String?, _ principal: Principal, _ state: State
    ) throws(Refusal) {
        if let centre { _ = try state.configuration.centre(centre) }
        guard let module = state.configuration.blueprint.modules[service] else {
            throw Refusal(.notFound, "there is no service `\(service)`")
        }
        guard principal.maySuspend(module.partner.value, at: centre) else {
            throw Refusal(
                .notAllowed, "this is for \(Self.whoSuspends(module.partner.value, at: centre, state.configuration))")
        }
    }

    static func whoSuspends(_ partner: String, at centre: String?, _ configuration: Configuration) -> String {
        guard let centre, let file = configuration.blueprint.centres[centre] else { return "a national administrator" }
        return "an officer of \(partner) at \(file.name), or an administrator"
    }

    static let reasonPurpose = "suspension-reason"

    static func subject(_ key: SuspensionRecord.Key) -> String {
        key.service + (key.centre.map { "@\($0)" } ?? "")
    }
}

extension Principal {
    /// Whether it may suspend and resume a partner's service at a centre, or everywhere.
    func maySuspend(_ partner: String, at centre: String?) -> Bool {
        guard let centre else { return has(.nationalAdmin) }
        return mayServe(centre, partners: [partner])
    }
}
