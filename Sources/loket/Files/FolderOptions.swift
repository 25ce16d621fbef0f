import ArgumentParser
import Modules

/// Where commands without a server find centre files and modules.
struct FolderOptions: ParsableArguments {
    @Option(name: .customLong("centres"), help: "The folder of centre files (Centres).")
    private var givenCentres: String?

    @Option(name: .customLong("modules"), help: "The folder of service modules (Plugins).")
    private var givenModules: String?

    /// The folder of centre files.
    var centres: String { givenCentres ?? Self.standard.centres }

    /// The folder of modules.
    var modules: String { givenModules ?? Self.standard.modules }

    /// The folders of a checkout, or those that were installed with the program.
    static var standard: (centres: String, modules: String) {
        let installation = Installation.ofThisProgram
        return (installation.centres, installation.modules)
    }
}
