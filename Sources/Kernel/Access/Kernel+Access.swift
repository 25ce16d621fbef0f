import HashTreeCollections
import Ledger
package import Operations
import Shapes

extension Kernel {
    /// Who holds a bearer: a token, or the key of a visit; `nil` where nobody does.
    ///
    /// Refuses as unavailable where that cannot be read: whoever asks may well be known.
    package func authenticate(_ bearer: String) throws(Refusal) -> Principal? {
        let hash = ledger.vault.digest("token", bearer)
        if let token = state.tokens[hash] {
            if let expires = token.expiresAt, expires <= clock.now { return nil }
            return .token(id: token.id, grants: token.grants)
        }
        if let adminHash, hash == adminHash { return .token(id: Kernel.firstAdmin, grants: [Grant(.nationalAdmin)]) }
        let key = ledger.vault.digest("visit-key", bearer)
        let named = Identifiers.reference(named: bearer)
        return try read { try VisitRecord.reference(key: key, naming: named, in: $0) }.map { .visitKey(visit: $0) }
    }

    /// Whether a token still counts, for what outlives the request that came with it: it may expire or be revoked.
    func isStillKnown(_ principal: Principal) -> Bool {
        guard case .token(let id, _) = principal, id != Kernel.firstAdmin else { return true }
        let now = clock.now
        return state.tokens.values.contains { $0.id == id && $0.expiresAt.map { $0 > now } ?? true }
    }

    /// The name under which the administrator of `LOKET_ADMIN_TOKEN` acts.
    static let firstAdmin = "first-admin"

    /// `GET /tokens`.
    func listTokens(_ call: Call<Nothing>) throws(Refusal) -> TokenList {
        let tokens = try read { transaction in
            try TokenRecord.all(in: transaction) { sealed, id in
                (try? self.ledger.vault.open(sealed, purpose: "token-label", subject: id))
                    .map { String(decoding: $0, as: UTF8.self) }
            }
        }
        return TokenList(tokens: tokens.filter { call.principal.mayGrant($0.grants) }.map(\.line))
    }

    /// `POST /tokens`: the secret is told once, and nobody grants more than they have.
    func issueToken(_ call: Call<TokenAsked>) async throws(Refusal) -> Reply<IssuedToken> {
        let asked = call.input
        guard call.principal.mayGrant(asked.grants) else {
            throw Refusal(.notAllowed, "nobody grants more than they have")
        }
        if let expires = asked.expiresAt, expires <= clock.now {
            throw Refusal([InputFinding("out-of-bounds", at: "/expiresAt", "the token would have expired already")])
        }
        return try await decideOnce(API.issueToken, call) { [self] state, context, now in
            let secret = identifiers.secret()
            let id = identifiers.next()
            let token = TokenRecord(
                id: id, hash: ledger.vault.digest("token", secret), grants: asked.grants, label: asked.label,
                issuedAt: now, expiresAt: asked.expiresAt, revokedAt: nil)
            let label = try asked.label.map {
                try ledger.vault.seal(Array($0.utf8), purpose: "token-label", subject: id)
            }
            try token.insert(sealedLabel: label, in: context.transaction)
            state.tokens[token.hash] = token
            try record("issue-token", Journal.national, id, by: call.principal.name, now: now, &context) { json in
                json.key("grants")
                json.array { json in
                    for grant in asked.grants {
                        json.element()
                        json.string(grant.description)
                    }
                }
            }
            return IssuedToken(secret: secret, line: token.line)
        }
    }

    /// `DELETE /tokens/{token}`: a revoked token is refused from the next request on.
    func revokeToken(_ call: Call<TokenNamed>) async throws(Refusal) -> Nothing {
        try await decide { [self] state, context, now in
            guard let token = state.tokens.values.first(where: { $0.id == call.input.token }),
                call.principal.mayGrant(token.grants)
            else { throw Refusal(.notFound, "there is no such token") }
            guard try TokenRecord.revoke(token.id, at: now, in: context.transaction) else {
                throw Refusal(.notFound, "there is no such token")
            }
            state.tokens[token.hash] = nil
            try record("revoke-token", Journal.national, token.id, by: call.principal.name, now: now, &context)
            return Nothing()
        }
    }
}

extension TokenRecord {
    /// The token as the API shows it.
    var line: TokenLine {
        TokenLine(
            token: id, label: label, grants: grants, issuedAt: issuedAt, expiresAt: expiresAt, revokedAt: revokedAt)
    }
}

extension Principal {
    /// Whether it may give, see or take away grants: national administrators any, a centre's its own centre's.
    func mayGrant(_ wanted: [Grant]) -> Bool {
        if has(.nationalAdmin) { return true }
        return wanted.allSatisfy { grant in
            guard let centre = grant.centre, has(.centreAdmin, at: centre) else { return false }
            return grant.role == .officer || grant.role == .centreAdmin || grant.role == .auditor
        }
    }
}
