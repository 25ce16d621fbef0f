import ArgumentParser
import Client
import Operations

/// `loket overview`: a centre's figures, or the country's.
struct OverviewCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview", abstract: "Show a centre's figures of a period, or the country's",
        discussion: """
            What Loket counted stands apart from what was recorded before it counted. Days are local ones; without \
            --from and --until it is the last whole quarter by the server's clock. Without CENTRE the whole country, \
            centres side by side.
            Example: loket overview maastricht --from 2019-01-01 --until 2021-07-02
            Example: loket overview maastricht --language nl --html overzicht.html
            Example: loket overview maastricht --behind contacts --part ind
            Example: loket overview --from 2021-01-01 --until 2022-01-01 --csv
            Example: loket overview --recount   counts every journal anew, here, and names the tallies that differ
            """)

    @Argument(help: "The centre; all centres where left out.")
    var centre: String?

    @OptionGroup var period: PeriodOptions

    @Option(help: "Compare counted figures with those of a year-earlier, of the time right before, or with nothing.")
    var against: OverviewAgainst?

    @Option(help: "The language of the page, as in nl; the centre's first where left out.")
    var language: String?

    @Option(help: ArgumentHelp("Tell the journal's entries behind a line instead.", valueName: "line"))
    var behind: String?

    @Option(help: "With --behind: only those behind one of its parts.")
    var part: String?

    @Flag(help: "Count the journal anew from its first entry, and compare with the tallies; 1 where they differ.")
    var recount = false

    @OptionGroup var form: OverviewForm

    @OptionGroup var server: ServerOptions

    func validate() throws {
        try form.check(isJSON: server.output.isJSON)
        if centre == nil, against != nil { throw ValidationError("--against needs a centre") }
        if centre == nil, behind != nil { throw ValidationError("--behind needs a centre") }
        if part != nil, behind == nil { throw ValidationError("--part needs --behind") }
        if recount, behind != nil || form.html != nil || form.csv {
            throw ValidationError("--recount is told as text or with --json")
        }
        if behind != nil, form.html != nil || form.csv {
            throw ValidationError("--behind is told as text or with --json")
        }
    }

    func ask(_ client: LoketClient, _ output: Output) async throws {
        if recount { return try await RecountText.tell(centre, client, output) }
        let (from, until) = try await period.period(client)
        guard let centre else {
            let asked = NationalOverviewAsked(from: from, until: until, language: language)
            let answer = try await client.call(API.showNationalOverview, asked)
            return try form.show(answer, output)
        }
        if let behind {
            let asked = BehindAsked(centre: centre, line: behind, part: part, from: from, until: until, limit: 500)
            return try await BehindText.tell(asked, client, output)
        }
        let asked = OverviewAsked(
            centre: centre, from: from, until: until, against: against ?? .yearEarlier, language: language)
        try form.show(try await client.call(API.showOverview, asked), output)
    }
}

extension OverviewAgainst: ExpressibleByArgument {}
