import ArgumentParser

/// `loket municipality`: what the centres hand over to a home municipality.
struct MunicipalityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "municipality", abstract: "See and do what waits for a home municipality, as its registrar",
        subcommands: [MunicipalityCases.self, MunicipalitySteps.self])
}
