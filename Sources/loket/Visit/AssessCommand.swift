import ArgumentParser
import Client
import Operations
import ServiceKit
import Shapes

/// `loket assess`: what a service means for a person.
struct AssessCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Tell what a service means for a person or a party",
        discussion: """
            Examples:
              loket assess biometrics --centre maastricht --on 2021-03-09 --fact age=34 --fact nationalities=IN
              loket assess biometrics --centre maastricht --party family.json
            """)

    @Argument(help: "The service.")
    var service: String

    @Option(help: "The centre.")
    var centre: String

    @Option(help: "The day; today where left out.")
    var on: DayArgument?

    @Option(help: "What is known, NAME=VALUE; may be repeated.")
    var fact: [FactArgument] = []

    @Option(help: "A JSON file with the persons of a party; `-` is standard input.")
    var party: String?

    @Option(help: "The employer: a registered sponsor.")
    var sponsor: String?

    @Option(help: "The language of texts.")
    var language: String?

    @OptionGroup var server: ServerOptions

    func validate() throws {
        if party != nil, !fact.isEmpty { throw ValidationError("give --fact for one person, or --party for several") }
    }

    func ask(_ client: LoketClient, _ output: Output) async throws {
        guard let party else {
            let answer = try await assess(client, fact.map(\.fact))
            output.show(answer.bytes) { text(answer.value, output) }
            return
        }
        let members = try InputFile.value(PartyMember.shape.list(), InputFile.tree(party), party)
        var json: [UInt8] = [UInt8(ascii: "[")]
        var lines: [String] = []
        for member in members {
            let answer = try await assess(client, facts(of: member))
            if json.count > 1 { json.append(UInt8(ascii: ",")) }
            json += #"{"person":"\#(member.person)","assessment":"#.utf8 + answer.bytes + "}".utf8
            lines += [output.bold(member.person), text(answer.value, output)]
        }
        output.show(json + [UInt8(ascii: "]")]) { lines.joined(separator: "\n") }
    }

    private func assess(_ client: LoketClient, _ facts: [Keyed<FactText>]) async throws -> Answered<Assessment> {
        try await client.call(
            API.assess,
            AssessmentAsked(
                centre: centre, service: service, on: on?.day, facts: facts, sponsor: sponsor, language: language))
    }

    private func facts(of member: PartyMember) -> [Keyed<FactText>] {
        var facts = member.facts
        if let birthDate = member.birthDate { facts.append(Keyed("birth-date", .text("\(birthDate)"))) }
        if !member.nationalities.isEmpty {
            facts.append(Keyed("nationalities", .list(member.nationalities.map(\.code))))
        }
        return facts
    }

    private func text(_ assessment: Assessment, _ output: Output) -> String {
        var lines: [String] = []
        // Beside a decision that asks a visit, others only add to it.
        let isNeeded = assessment.outcomes.contains { $0.value.needsVisit }
        for entry in assessment.outcomes {
            let outcome = entry.value
            lines.append("\(entry.key): \(outcome.outcome)" + (isNeeded ? "" : " (no visit)"))
            if let text = outcome.text { lines.append("  \(text)") }
            let facts = outcome.facts.map { "\($0.key) \($0.value.description)" }.joined(separator: ", ")
            let because = outcome.because.map { "\($0), " } ?? ""
            lines.append("  because \(because)rule \(outcome.rule)" + (facts.isEmpty ? "" : ", read: \(facts)"))
            if let source = outcome.source { lines.append("  source: \(source)") }
        }
        if !assessment.ask.isEmpty { lines.append("first answer:") }
        lines += assessment.ask.map { "  \($0.fact): \($0.text)" }
        if !assessment.bring.isEmpty { lines.append("bring:") }
        lines += assessment.bring.map { "  \($0.text)" }
        return lines.map(TextTable.visible).joined(separator: "\n")
    }
}
