/// Rules that every party keeps, whatever it comes for.
package enum Party {
    /// What is wrong with a bundle and a party together, with pointers into the request.
    ///
    /// Exactly one of a bundle or services on every person; persons are `p1` to `pn`, in order.
    package static func findings(bundle: String?, party: [PartyMember]) -> [InputFinding] {
        var findings: [InputFinding] = []
        for (index, member) in party.enumerated() {
            if member.person != "p\(index + 1)" {
                findings.append(
                    InputFinding(
                        "invalid-person", at: "/party/\(index)/person", "persons are numbered in their order",
                        fix: "write \"p\(index + 1)\""))
            }
            switch (bundle, member.services) {
            case (nil, nil):
                findings.append(
                    InputFinding(
                        "missing-key", at: "/party/\(index)/services", "without a bundle every person names services"))
            case (.some, .some):
                findings.append(
                    InputFinding(
                        "unknown-key", at: "/party/\(index)/services",
                        "with a bundle assessment picks the services", fix: "leave out bundle or services"))
            default: break
            }
            if let services = member.services, services.count > 1, Set(services).count < services.count {
                findings.append(
                    InputFinding("duplicate-key", at: "/party/\(index)/services", "a service is named twice"))
            }
        }
        return findings
    }
}
