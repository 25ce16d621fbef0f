import ArgumentParser
import Client
import Operations
import ServiceKit

/// A period of whole local days.
struct PeriodOptions: ParsableArguments {
    @Option(help: "The first local day, as in 2021-01-01; with --until.")
    var from: DayArgument?

    @Option(help: "The first local day no longer, as in 2021-07-02.")
    var until: DayArgument?

    func validate() throws {
        if (from == nil) != (until == nil) { throw ValidationError("give --from and --until together, or neither") }
        if let from, let until, from.day >= until.day {
            throw ValidationError("--until is the first day no longer, so it comes after --from")
        }
    }

    /// The period that was given, else the last whole quarter by the server's clock.
    func period(_ client: LoketClient) async throws -> (from: Day, until: Day) {
        if let from, let until { return (from.day, until.day) }
        let now = try await client.call(API.health, Nothing()).value.now
        let today = Day(now.description.prefix(10)) ?? Day(number: 0)
        let (year, month, _) = today.parts
        let until = Day(year, (month - 1) / 3 * 3 + 1, 1) ?? today
        return (until.adding(months: -3), until)
    }
}
