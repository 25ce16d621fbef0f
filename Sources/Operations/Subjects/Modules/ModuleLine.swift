package import Shapes

/// A service module in a list.
package struct ModuleLine: Hashable, Sendable {
    /// The module, which is the service's name too.
    package let module: String
    /// Its version.
    package let version: String
    /// Its name.
    package let name: String
    /// The partner that gives the service.
    package let partner: String
    /// The code of the IND's own planner.
    package let plannerCode: String?
    /// Whether the service can be booked at all.
    package let isBookable: Bool
    /// The digest of its library in force, SHA-256 in hexadecimal; `nil` for a manifest alone.
    package let library: String?
    /// What keeps it from working, in words.
    package let trouble: String?

    /// A module in a list.
    package init(
        module: String, version: String, name: String, partner: String, plannerCode: String? = nil, isBookable: Bool,
        library: String? = nil, trouble: String? = nil
    ) {
        self.module = module
        self.version = version
        self.name = name
        self.partner = partner
        self.plannerCode = plannerCode
        self.isBookable = isBookable
        self.library = library
        self.trouble = trouble
    }

    static let record = Record<ModuleLine>(
        {
            ModuleLine(
                module: $0, version: $1, name: $2, partner: $3, plannerCode: $4, isBookable: $5, library: $6,
                trouble: $7)
        },
        Field("module", .text, "the module", \.module), Field("version", .text, "its version", \.version),
        Field("name", .text, "its name", \.name), Field("partner", .text, "the partner", \.partner),
        .optional("plannerCode", .text, "the code of the IND's own planner", \.plannerCode),
        Field("bookable", .boolean, "whether the service can be booked at all", \.isBookable),
        .optional("library", .text, "SHA-256 of its library in force", \.library),
        .optional("trouble", .text, "what keeps it from working", \.trouble))

    /// The shape of a module in a list.
    package static let shape = record.shape("ModuleLine", "a service module in a list")
}
