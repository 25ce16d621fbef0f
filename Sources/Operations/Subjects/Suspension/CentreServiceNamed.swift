import Shapes

/// A service of one centre by its name.
package struct CentreServiceNamed: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String

    /// A service of one centre.
    package init(centre: String, service: String) {
        self.centre = centre
        self.service = service
    }

    static let record = Record<CentreServiceNamed>(
        { CentreServiceNamed(centre: $0, service: $1) }, Field("centre", .name, "the centre", \.centre),
        Field("service", .name, "the service", \.service))
}
