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
              loket slots maastricht --party family.json --bundle one-stop-shop --lives-in GM0938 \
                --from 2021-03-09 --until 2021-03-16
              loket slots --problem itineraries.jsonl --json
            The party is a JSON list of persons: person (p1, p2 …), birthDate, nationalities, and services unless \
            --bundle is given; facts where they are known. The file of a booking will do.
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

    @Option(help: "The municipality the party lives in, GM0938.")
    var livesIn: String?

    @Option(help: "The employer.")
    var sponsor: String?

    @Option(help: "The first day; today where left out.")
    var from: DayArgument?

    @Option(help: "The first day no longer.")
    var until: DayArgument?

    @Option(help: "How many at most, 1 to 500.")
    var limit = 20

    @Flag(help: "Also tell of every day without a place why it has none.")
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
        let members = try party.map { try InputFile.value(PartyMember.shape.list(), InputFile.tree($0), $0) }
        let answer = try await search(client, members, limit: limit)
        guard why, answer.value.next != nil else {
            return output.show(answer.bytes) { SlotsText.text(answer.value, why: why, output) }
        }
        // What the list of places was cut off before is searched for days without any.
        var reasons = answer.value.why
        var next = answer.value.next
        while let cursor = next {
            let more = try await search(client, members, limit: 500, cursor: cursor).value
            reasons += more.why
            next = more.next
        }
        let found = SlotsFound(
            timeZone: answer.value.timeZone, slots: answer.value.slots, next: answer.value.next, why: reasons)
        output.show(SlotsFound.shape.json(found)) { SlotsText.text(found, why: true, output) }
    }

    private func search(
        _ client: LoketClient, _ party: [PartyMember]?, limit: Int, cursor: String? = nil
    ) async throws -> Answered<SlotsFound> {
        let centre = centre ?? ""
        guard let party, let from, let until else {
            return try await client.call(
                API.listSlots,
                SlotsAsked(
                    centre: centre, service: service ?? "", persons: persons, from: from?.day, until: until?.day,
                    limit: limit, cursor: cursor))
        }
        return try await client.call(
            API.searchSlots,
            SlotSearchAsked(
                centre: centre, bundle: bundle, party: party, from: from.day, until: until.day, limit: limit,
                cursor: cursor, livesIn: livesIn, sponsor: sponsor))
    }
}
