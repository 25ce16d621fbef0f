import Shapes

/// A service by its name, everywhere.
package struct ServiceNamed: Hashable, Sendable {
    /// The service.
    package let service: String

    /// A service by its name.
    package init(service: String) {
        self.service = service
    }

    static let record = Record<ServiceNamed>(
        { ServiceNamed(service: $0) }, Field("service", .name, "the service", \.service))
}
