import ArgumentParser
import Client

/// What every command takes that asks a running server.
struct ServerOptions: ParsableArguments {
    @Option(name: .customLong("url"), help: "Where the server is (LOKET_URL, else http://127.0.0.1:8080).")
    private var givenURL: String?

    @Flag(name: .long, help: "Write the server's answer as JSON.")
    private var json = false

    /// A client of the server, with the token of the environment.
    var client: LoketClient {
        LoketClient(
            url: givenURL ?? Surroundings.value("LOKET_URL") ?? "http://127.0.0.1:8080",
            token: Surroundings.value("LOKET_TOKEN"))
    }

    /// Where answers go.
    var output: Output { Output(isJSON: json) }
}
