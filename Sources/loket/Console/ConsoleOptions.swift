import ArgumentParser
import Client

/// Where the console's server is; it has no data to write as JSON.
struct ConsoleOptions: ParsableArguments {
    @Option(name: .customLong("url"), help: "Where the server is (LOKET_URL, else http://127.0.0.1:8080).")
    private var givenURL: String?

    /// A client of the server, with the token of the environment; a call that takes long is given up soon, for it is
    /// made again.
    var client: LoketClient {
        LoketClient(
            url: givenURL ?? Surroundings.value("LOKET_URL") ?? "http://127.0.0.1:8080",
            token: Surroundings.value("LOKET_TOKEN"), timeout: .seconds(10))
    }
}
