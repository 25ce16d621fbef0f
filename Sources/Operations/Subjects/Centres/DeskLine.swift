package import Shapes

/// A desk of a centre.
package struct DeskLine: Hashable, Sendable {
    /// The desk.
    package let desk: String
    /// The partner whose desk it is.
    package let partner: String
    /// The site, where the centre has several.
    package let site: String?
    /// The services it gives.
    package let services: [String]

    /// A desk.
    package init(desk: String, partner: String, site: String? = nil, services: [String]) {
        self.desk = desk
        self.partner = partner
        self.site = site
        self.services = services
    }

    /// The shape of a desk.
    package static let shape = Shape<DeskLine>.record(
        "Desk", "a desk of a centre", { DeskLine(desk: $0, partner: $1, site: $2, services: $3) },
        Field("desk", .text, "the desk", \.desk), Field("partner", .text, "the partner whose desk it is", \.partner),
        .optional("site", .text, "the site", \.site),
        Field("services", Shape<String>.text.list(), "the services it gives", \.services))
}
