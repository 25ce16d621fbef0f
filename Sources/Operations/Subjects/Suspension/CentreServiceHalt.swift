import Shapes

/// A wish to suspend a service at one centre.
package struct CentreServiceHalt: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The service.
    package let service: String
    /// Why, in words; sealed, and shown to officers and administrators alone.
    package let reason: String

    /// A wish to suspend a service at one centre.
    package init(centre: String, service: String, reason: String) {
        self.centre = centre
        self.service = service
        self.reason = reason
    }

    static let record = Record<CentreServiceHalt>(
        { CentreServiceHalt(centre: $0, service: $1, reason: $2) }, Field("centre", .name, "the centre", \.centre),
        Field("service", .name, "the service", \.service),
        Field("reason", .text(least: 1, most: 500), "why, in words; sealed", \.reason))
}
