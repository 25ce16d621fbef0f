package import Shapes

/// A token without its secret.
package struct TokenLine: Hashable, Sendable {
    /// The token's identifier.
    package let token: String
    /// What it is for, in the words of who issued it.
    package let label: String?
    /// What it grants.
    package let grants: [Grant]
    /// When it was issued.
    package let issuedAt: Instant
    /// When it ends by itself.
    package let expiresAt: Instant?
    /// When it was revoked.
    package let revokedAt: Instant?

    /// A token.
    package init(
        token: String, label: String?, grants: [Grant], issuedAt: Instant, expiresAt: Instant? = nil,
        revokedAt: Instant? = nil
    ) {
        self.token = token
        self.label = label
        self.grants = grants
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    static let record = Record<TokenLine>(
        { TokenLine(token: $0, label: $1, grants: $2, issuedAt: $3, expiresAt: $4, revokedAt: $5) },
        Field("token", .identifier, "the token's identifier", \.token),
        .optional("label", .text, "what it is for", \.label),
        Field("grants", Shape<Grant>.grant.list(), "what it grants", \.grants),
        Field("issuedAt", .instant, "when it was issued", \.issuedAt),
        .optional("expiresAt", .instant, "when it ends by itself", \.expiresAt),
        .optional("revokedAt", .instant, "when it was revoked", \.revokedAt))

    /// The shape of a token.
    package static let shape = record.shape("Token", "a token without its secret")
}
