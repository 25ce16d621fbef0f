import ArgumentParser
import Client

/// What every command takes that opens one visit.
struct VisitOptions: ParsableArguments {
    @Argument(help: "The visit's reference, such as K7QM-4XWD.")
    private var visit: ReferenceArgument

    @Option(help: "The visit's key; else LOKET_TOKEN.")
    private var key: String?

    /// The reference.
    var reference: String { visit.reference }

    /// The client with the visit's key, where one was given.
    func client(_ client: LoketClient) -> LoketClient {
        key.map { client.with(token: $0) } ?? client
    }
}
