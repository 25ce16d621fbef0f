/// A role and how far it reaches; what is left out is not narrowed.
///
/// As one word: the role, `:` and the partner, municipality or sponsor, `@` and the centre: `officer:ind@maastricht`,
/// `centre-admin@maastricht`, `registrar:GM0938`, `sponsor:acme`, `national-admin`.
package struct Grant: Hashable, Sendable {
    /// The role.
    package let role: Role
    /// The one partner whose legs an officer serves.
    package let partner: String?
    /// The one centre.
    package let centre: String?
    /// A registrar's municipality, `GM0938`.
    package let municipality: String?
    /// A sponsor's own name.
    package let sponsor: String?

    /// A grant; what is left out is not narrowed.
    package init(
        _ role: Role, partner: String? = nil, centre: String? = nil, municipality: String? = nil,
        sponsor: String? = nil
    ) {
        self.role = role
        self.partner = partner
        self.centre = centre
        self.municipality = municipality
        self.sponsor = sponsor
    }

    /// Whether it reaches a centre.
    package func reaches(centre name: String) -> Bool {
        centre == nil || centre == name
    }
}

extension Grant: CustomStringConvertible {
    /// The grant as one word.
    package var description: String {
        let narrow = (partner ?? municipality ?? sponsor).map { ":\($0)" } ?? ""
        return role.rawValue + narrow + (centre.map { "@\($0)" } ?? "")
    }

    /// Reads a grant of one word; `nil` where the role is unknown or what narrows it does not fit the role.
    package init?(_ text: String) {
        let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let parts = halves[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let role = Role(rawValue: parts[0]) else { return nil }
        let narrow = parts.count > 1 ? parts[1] : nil
        let centre = halves.count > 1 ? halves[1] : nil
        if narrow?.isEmpty == true || centre?.isEmpty == true { return nil }
        self.init(
            role, partner: role == .officer ? narrow : nil, centre: centre,
            municipality: role == .registrar ? narrow : nil, sponsor: role == .sponsor ? narrow : nil)
        guard self.narrowing == narrow, fault == nil else { return nil }
    }

    private var narrowing: String? { partner ?? municipality ?? sponsor }

    /// Why the parts do not go together; `nil` where they do.
    package var fault: String? {
        switch role {
        case .officer where municipality != nil || sponsor != nil: "an officer serves at a centre, for a partner or all"
        case .registrar where municipality == nil: "a registrar belongs to a municipality"
        case .registrar where partner != nil || sponsor != nil || centre != nil:
            "a registrar is narrowed by a municipality alone"
        case .sponsor where sponsor == nil: "a sponsor's grant names the sponsor"
        case .sponsor where partner != nil || municipality != nil || centre != nil:
            "a sponsor is narrowed by its own name alone"
        case .centreAdmin where centre == nil: "a centre's administrator belongs to a centre"
        case .centreAdmin where partner != nil || municipality != nil || sponsor != nil:
            "a centre's administrator is narrowed by the centre alone"
        case .nationalAdmin where self != Grant(.nationalAdmin): "a national administrator is not narrowed"
        case .auditor where partner != nil || municipality != nil || sponsor != nil:
            "an auditor is narrowed by a centre alone"
        default: nil
        }
    }
}
