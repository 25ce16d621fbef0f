import ArgumentParser
import Client
import Console
import Operations

/// `loket console`: a centre's day from the keyboard.
struct ConsoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Run a centre's day from the keyboard",
        discussion: """
            Example: loket console --centre maastricht --desk ind-1
            ? lists the keys; Enter does what comes next for the selected row, and the foot of the screen shows the \
            command before it is run. With --plain, or where there is no terminal of at least 60 by 16, commands and \
            answers are lines: loket console --centre maastricht --plain < commands.txt
            NO_COLOR takes the colours away.
            """)

    @Option(help: "The centre.")
    var centre: String

    @Option(help: "Your desk; without one the console works for every desk.")
    var desk: String?

    @Flag(help: "Labelled lines in place of a screen.")
    var plain = false

    @OptionGroup var server: ConsoleOptions

    mutating func run() async throws {
        let counter: ClientCounter
        do {
            counter = try await ClientCounter.open(server.client, centre: centre)
        } catch {
            Output.tell(error.message)
            throw ExitCode(error.exitCode)
        }
        if let desk, counter.place.desk(desk) == nil {
            Output.tell("no desk `\(desk)`; there are \(counter.place.desks.map(\.desk).joined(separator: ", "))")
            throw ExitCode(2)
        }
        let looks = Looks(environment: Surroundings.value)
        let model = ScreenModel(counter.place, desk: desk, newKey: Self.newKey)
        let run = ConsoleRun(counter, looks: looks)
        let code: Int32
        if !plain, Surroundings.value("TERM") ?? "dumb" != "dumb", let terminal = RawTerminal() {
            code = await run.runScreen(model, on: terminal)
        } else {
            code = await run.runLines(model)
        }
        throw ExitCode(code)
    }

    private static let newKey: @Sendable () -> String = {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
    }
}
