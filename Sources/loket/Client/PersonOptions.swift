import ArgumentParser
import Operations
import Shapes

/// What people are looked for by; none of it belongs into the history of a shell.
struct PersonOptions: ParsableArguments {
    @Option(help: "A JSON file with givenName, familyName and birthDate; `-` is standard input.")
    private var person: String?

    @Option(help: "The person's V-number, or `-` for standard input.")
    private var vNumber: String?

    @Option(help: "A file with the machine-readable zone as it was scanned; `-` is standard input.")
    private var zone: String?

    /// At most one of them is read from standard input.
    func validate() throws {
        if [person, vNumber, zone].count(where: { $0 == "-" }) > 1 {
            throw ValidationError("standard input is one of them")
        }
    }

    /// Who is looked for.
    func read() throws(InputFile.Failure) -> (vNumber: String?, person: PersonSought?, zone: String?) {
        var sought: PersonSought?
        if let person { sought = try InputFile.value(PersonSought.shape, InputFile.tree(person), person) }
        var scanned: String?
        if let zone { scanned = String(decoding: try InputFile.bytes(zone), as: UTF8.self) }
        return (vNumber == "-" ? readLine() : vNumber, sought, scanned)
    }
}
