package import Shapes

/// Clients that were found.
package struct ClientList: Hashable, Sendable {
    /// The clients.
    package let clients: [ClientShown]

    /// Clients that were found.
    package init(clients: [ClientShown]) {
        self.clients = clients
    }

    /// Reads and writes it.
    package static let shape = Shape<ClientList>.record(
        "ClientList", "clients that were found", { ClientList(clients: $0) },
        Field("clients", ClientShown.shape.list(), "the clients", \.clients))
}
