import Shapes

/// A wish to suspend a service everywhere.
package struct ServiceHalt: Hashable, Sendable {
    /// The service.
    package let service: String
    /// Why, in words; sealed, and shown to officers and administrators alone.
    package let reason: String

    /// A wish to suspend a service everywhere.
    package init(service: String, reason: String) {
        self.service = service
        self.reason = reason
    }

    static let record = Record<ServiceHalt>(
        { ServiceHalt(service: $0, reason: $1) }, Field("service", .name, "the service", \.service),
        Field("reason", .text(least: 1, most: 500), "why, in words; sealed", \.reason))
}
