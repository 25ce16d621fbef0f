import ArgumentParser
import Client
import Operations
import ServiceKit
import Shapes

/// `loket slots`: free places; with `--problem`, itineraries of a file, without a server.
struct SlotsCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "slots", abstract: "Find free places for a service or a party",
        discussion: """
            Examples:
              loket slots maastricht biometrics --persons 2 --from 2021-03-09 --until 2021-03-16
              loket slots maastricht --party family.json --from 2021-03-09 --until 2021-03-16 --why
              loket slots --problem itineraries.jsonl --json
            """)

    @Argument(help: "The centre; not with --problem.")
    var centre: String?

    @Argument(help: "The service; not with --party.")
    var service: String?

    @Option(help: "How many persons, 1 to 6.")
    var persons = 1

    @Option(help: "A JSON file with the persons of a party; `-` is standard input.")
    var party: String?

    @Option(help: "The bundle, where the persons of the party name no services.")
    var bundle: String?

    @Option(help: "The first day; today where left out.")
    var from: DayArgument?

    @Option(help: "The first day no longer.")
    var until: DayArgument?

    @Option(help: "How many at most, 1 to 500.")
    var limit = 20

    @Flag(help: "Also tell why days have no place.")
    var why = false

    @Option(
        help: ArgumentHelp(
            "A file of problems, one JSON text a line; each is solved to proof, offline.", valueName: "file"))
    var problem: String?

    @OptionGroup var server: ServerOptions

    func validate() throws {
        if problem != nil {
            guard centre == nil, service == nil, party == nil else {
                throw ValidationError("--problem stands alone, with or without --json")
            }
            return
        }
        if centre == nil { throw ValidationError("name a centre, or a file with --problem") }
        if (service == nil) == (party == nil) { throw ValidationError("name a service, or a party with --party") }
        if party != nil, from == nil || until == nil { throw ValidationError("with --party, give --from and --until") }
    }

    func ask(_ client: LoketClient, _ output: Output) async throws {
        if let problem { return try await ProblemRun(problem, output).run() }
        let answer = try await search(client)
        output.show(answer.bytes) { text(answer.value, output) }
    }

    private func search(_ client: LoketClient) async throws -> Answered<SlotsFound> {
        let centre = centre ?? ""
        guard let party, let from, let until else {
            return try await client.call(
                API.listSlots,
                SlotsAsked(
                    centre: centre, service: service ?? "", persons: persons, from: from?.day, until: until?.day,
                    limit: limit))
        }
        let members = try InputFile.value(PartyMember.shape.list(), InputFile.tree(party), party)
        return try await client.call(
            API.searchSlots,
            SlotSearchAsked(
                centre: centre, bundle: bundle, party: members, from: from.day, until: until.day, limit: limit))
    }

    private func text(_ found: SlotsFound, _ output: Output) -> String {
        var table = TextTable("START", "UNTIL", "DESKS")
        for slot in found.slots {
            let desks = slot.legs.map { "\($0.desk): \($0.service) (\($0.persons.joined(separator: ", ")))" }
            table.add(
                LocalText.dayAndTime(slot.localStart), LocalText.time(slot.localEnd), desks.joined(separator: "; "))
        }
        var lines = [table.text(output, empty: "no places")]
        if why || found.slots.isEmpty { lines += found.why.map { "\($0.day): \($0.text)" } }
        if found.next != nil { lines.append("there are more; raise --limit or --from") }
        return lines.joined(separator: "\n")
    }
}
