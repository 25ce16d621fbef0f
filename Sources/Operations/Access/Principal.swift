/// Who asks.
package enum Principal: Hashable, Sendable {
    /// Nobody known.
    case anonymous
    /// The holder of a token, with what it grants.
    case token(id: String, grants: [Grant])
    /// The holder of a visit's key, by the visit's reference.
    case visitKey(visit: String)

    /// The name that keeps what one asks apart from what others ask; it names no person.
    package var name: String {
        switch self {
        case .anonymous: "anonymous"
        case .token(let id, _): "token:\(id)"
        case .visitKey(let visit): "visit:\(visit)"
        }
    }

    /// What its token grants; nothing for others.
    package var grants: [Grant] {
        if case .token(_, let grants) = self { grants } else { [] }
    }

    /// Whether one of its grants is of a role.
    package func has(_ roles: Role...) -> Bool {
        grants.contains { roles.contains($0.role) }
    }

    /// Whether one of its grants is of one of the roles and reaches a centre.
    package func has(_ roles: Role..., at centre: String) -> Bool {
        grants.contains { roles.contains($0.role) && $0.reaches(centre: centre) }
    }
}
