package import Shapes

/// A service, and who gives it.
package struct ServiceRun: Hashable, Sendable {
    /// The service.
    package let service: String
    /// Its name for people.
    package let text: String
    /// Who gives it.
    package var centres: [ServiceAt] { written.value }
    private let written: Written<[ServiceAt]>

    /// A service, and who gives it.
    package init(
        service: String, text: String, centres: [ServiceAt]
    ) {
        self.service = service
        self.text = text
        written = Written(centres)
    }

    /// Reads and writes it.
    package static let shape = Shape<ServiceRun>.record(
        "ServiceRun", "a service, and who gives it",
        { ServiceRun(service: $0, text: $1, centres: $2.value) },
        Field("service", .name, "the service", \.service),
        Field("text", .text, "its name for people", \.text),
        Field("centres", ServiceAt.shape.list().written, "who gives it", \.written))
}
