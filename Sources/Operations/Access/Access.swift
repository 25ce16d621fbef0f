/// Who may call an operation, as far as it can be told before anything is looked up.
package enum Access: Hashable, Sendable {
    /// Anyone, and a bearer is not even looked at.
    case open
    /// Anyone; a token or key may widen what is answered.
    case anyone
    /// Whoever holds the visit's key, or an officer of its centre.
    case keyHolderOrOfficer
    /// Whoever holds a visit's key, or tokens with a grant of one of the roles.
    case keyHolderOr([Role])
    /// Tokens with a grant of one of the roles; where it must reach is for the kernel to tell.
    case roles([Role])
    /// Requests from the machine itself, or any token.
    case localOrToken

    /// What keeps a principal out; `nil` where nothing does so far.
    package func refusal(_ principal: Principal, isLocal: Bool) -> Refusal? {
        switch (self, principal) {
        case (.open, _), (.anyone, _): return nil
        case (.localOrToken, _) where isLocal: return nil
        case (_, .anonymous):
            return Refusal(.unauthorized, "this needs a token, or the visit's key, in `Authorization: Bearer`")
        case (.localOrToken, .token): return nil
        case (.keyHolderOrOfficer, .visitKey): return nil
        case (.keyHolderOrOfficer, .token):
            return principal.has(.officer, .centreAdmin, .nationalAdmin)
                ? nil : Refusal(.notAllowed, "this is for the holder of the visit's key or an officer")
        case (.keyHolderOr, .visitKey): return nil
        case (.keyHolderOr(let roles), .token(_, let grants)) where grants.contains { roles.contains($0.role) },
            (.roles(let roles), .token(_, let grants)) where grants.contains { roles.contains($0.role) }:
            return nil
        case (.keyHolderOr, .token): return Refusal(.notAllowed, "this is for \(words)")
        case (.roles(let roles), _):
            let names = roles.map(\.rawValue).joined(separator: ", ")
            return Refusal(.notAllowed, "this is for \(names)")
        case (.localOrToken, .visitKey): return Refusal(.notAllowed, "this is for tokens")
        }
    }

    /// Who may, in words for help.
    package var words: String {
        switch self {
        case .open, .anyone: "anyone"
        case .keyHolderOrOfficer: "the holder of the visit's key, or an officer"
        case .keyHolderOr(let roles):
            "the holder of the visit's key, \(roles.map(\.rawValue).joined(separator: ", "))"
        case .roles(let roles): roles.map(\.rawValue).joined(separator: ", ")
        case .localOrToken: "this machine, or any token"
        }
    }
}
