import Shapes

/// A wish for a new token.
package struct TokenAsked: Hashable, Sendable {
    /// What it shall grant.
    package let grants: [Grant]
    /// What it is for; no personal name is needed.
    package let label: String?
    /// When it shall end by itself.
    package let expiresAt: Instant?

    /// A wish for a token.
    package init(grants: [Grant], label: String? = nil, expiresAt: Instant? = nil) {
        self.grants = grants
        self.label = label
        self.expiresAt = expiresAt
    }

    static let record = Record<TokenAsked>(
        { TokenAsked(grants: $0, label: $1, expiresAt: $2) },
        Field("grants", Shape<Grant>.grant.list(least: 1, most: 20), "what it shall grant", \.grants),
        .optional("label", .label, "what it is for", \.label),
        .optional("expiresAt", .instant, "when it shall end by itself", \.expiresAt))
}
