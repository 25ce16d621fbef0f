package import Shapes

extension Shape where Value == Grant {
    /// A grant as an object: its role and what narrows it.
    package static var grant: Shape<Grant> {
        Shape<Grant>.record(
            "Grant", "a role and how far it reaches; what is left out is not narrowed",
            { Grant($0, partner: $1, centre: $2, municipality: $3, sponsor: $4) },
            Field("role", .word, "the role", \.role),
            .optional("partner", .name, "an officer's partner", \.partner),
            .optional("centre", .name, "the one centre it reaches", \.centre),
            .optional("municipality", .municipality, "a registrar's municipality", \.municipality),
            .optional("sponsor", .name, "a sponsor's name", \.sponsor)
        )
        .checked { grant in grant.fault.map { Problem("invalid-grant", $0) } }
    }
}
