package import Shapes

/// Services of a centre that are taken in one visit.
package struct BundleLine: Hashable, Sendable {
    /// The bundle.
    package let bundle: String
    /// Its name.
    package let name: String
    /// Its services, in order where the order matters.
    package let services: [String]

    /// A bundle.
    package init(bundle: String, name: String, services: [String]) {
        self.bundle = bundle
        self.name = name
        self.services = services
    }

    /// The shape of a bundle.
    package static let shape = Shape<BundleLine>.record(
        "Bundle", "services taken in one visit", { BundleLine(bundle: $0, name: $1, services: $2) },
        Field("bundle", .text, "the bundle", \.bundle), Field("name", .text, "its name", \.name),
        Field("services", Shape<String>.text.list(), "its services", \.services))
}
