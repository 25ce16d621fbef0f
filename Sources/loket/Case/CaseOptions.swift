import ArgumentParser
import Client
import Operations

/// What every command takes that is about one case.
struct CaseOptions: ParsableArguments {
    @Argument(help: "The case's identifier.")
    private var `case`: String

    @Option(help: "The key of the case's visit; else LOKET_TOKEN.")
    private var key: String?

    /// The identifier.
    var identifier: String { self.case }

    /// The client with the visit's key, where one was given.
    func client(_ client: LoketClient) -> LoketClient {
        key.map { client.with(token: $0) } ?? client
    }

    /// The tag of the case as it is now: what someone changes in between is not overwritten unseen.
    func seen(_ client: LoketClient) async throws -> String? {
        try await client.call(API.showCase, CaseNamed(case: identifier)).tag
    }
}
