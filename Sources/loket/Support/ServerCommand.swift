import ArgumentParser
import Client

/// A command that asks a running server.
protocol ServerCommand: AsyncParsableCommand {
    /// Where the server is, and how to answer.
    var server: ServerOptions { get }

    /// Asks, and puts out the answer.
    func ask(_ client: LoketClient, _ output: Output) async throws
}

extension ServerCommand {
    /// Asks; what fails is told on standard error and becomes the exit code.
    mutating func run() async throws {
        do {
            try await ask(server.client, server.output)
        } catch let error as ClientError {
            Output.tell(error.message)
            throw ExitCode(error.exitCode)
        } catch let error as InputFile.Failure {
            Output.tell(error.message)
            throw ExitCode(1)
        }
    }
}
