package import Shapes

/// Who asks, as the installation knows it.
package struct Asker: Hashable, Sendable {
    /// `anonymous`, `token:…` or `visit:…`.
    package let name: String
    /// What the token grants; nothing for others.
    package let grants: [Grant]

    /// Who asks.
    package init(name: String, grants: [Grant]) {
        self.name = name
        self.grants = grants
    }

    /// The grants as words, without their centre; the name where there are none.
    package var words: String {
        if grants.isEmpty { return name }
        let words = grants.map { grant in
            [grant.role.rawValue, grant.partner ?? grant.municipality ?? grant.sponsor].compactMap(\.self)
                .joined(separator: ":")
        }
        return words.joined(separator: ", ")
    }

    /// The shape of who asks.
    package static let shape = Shape<Asker>.record(
        "Asker", "who asks, as the installation knows it", { Asker(name: $0, grants: $1) },
        Field("name", .text, "anonymous, token: or visit: with its name", \.name),
        Field("grants", Shape<Grant>.grant.list(), "what the token grants; nothing for others", \.grants))
}
