import ArgumentParser
import Client
import Operations

/// `loket clock`: set the clock of an exercise.
struct ClockCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Set the clock of an exercise; it runs on from there",
        discussion: "Example: loket clock 2021-03-09T08:00:00Z")

    @Argument(help: "The time it is from now on, with offset.")
    var now: InstantArgument

    @OptionGroup var server: ServerOptions

    func ask(_ client: LoketClient, _ output: Output) async throws {
        let answer = try await client.call(API.setClock, ClockSetting(now: now.instant))
        output.show(answer.bytes) { "it is \(answer.value.now)" }
    }
}
