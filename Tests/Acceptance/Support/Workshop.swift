import Foundation
import Testing

/// Builds the module `extra-help` as an author outside the checkout does, once for all stories.
actor Workshop {
    /// The one that the stories share.
    static let shared = Workshop()
    /// The module's folder in `Plugins`.
    static let folder = "Plugins/ExtraHelp"
    /// Its library, beside its manifest.
    static let library = "Plugins/ExtraHelp/libExtraHelp.so"

    /// A module that was built.
    struct Built: Sendable {
        /// Where it lies; it goes with the stage.
        let stage: Stage
        /// Where its library was built.
        let library: String
    }

    private var own: Task<Built, any Error>?
    private var foreign: Task<Built, any Error>?

    /// The module built against the program's own kit.
    func module() async throws -> Built {
        if own == nil { own = Task { try await Workshop.build(otherKit: false) } }
        return try await (try #require(own)).value
    }

    /// The module built against a kit that differs by one type.
    func foreignModule() async throws -> Built {
        if foreign == nil { foreign = Task { try await Workshop.build(otherKit: true) } }
        return try await (try #require(foreign)).value
    }

    /// Whether a module can be built here: Swift's package manager is at hand.
    static func isOpen() async -> Bool {
        guard let stage = try? Stage(centres: [:]) else { return false }
        return (try? await stage.run("swift", ["--version"]).status) == 0
    }

    /// The files of a built module, put into a stage; its library is left out where a story asks for that.
    func install(_ built: Built, in stage: Stage, withLibrary: Bool = true) throws {
        for file in ["module.yaml", "README.md"] {
            try stage.write(try built.stage.read("\(Workshop.folder)/\(file)"), to: "\(Workshop.folder)/\(file)")
        }
        if withLibrary { try stage.copy(built.library, to: Workshop.library) }
    }

    private static func build(otherKit: Bool) async throws -> Built {
        let stage = try Stage(centres: [:])
        let made = try await stage.loket("module", "new", "extra-help", "--into", "Plugins")
        try #require(made.status == 0, "\(made.err)")
        if otherKit {
            let named = try stage.read("\(folder)/Package.swift").firstMatch(of: /path: "(.+\/ServiceKit)"/)
            let kit = String(try #require(named).1)
            // A copy of the folder, never of a link to it: what is added must not reach the kit itself.
            try stage.copy(URL(filePath: kit).resolvingSymlinksInPath().path, to: "ServiceKit")
            try stage.write(
                "/// A kit of another day.\npublic struct Novelty {}\n", to: "ServiceKit/Sources/Novelty.swift")
            try stage.change("\(folder)/Package.swift", kit, stage.path + "/ServiceKit")
        }
        // What the command tells to do next is done as it stands.
        let next = try #require(made.out.firstMatch(of: /next: (.+)/)).1
        let built = try await stage.run("sh", ["-c", String(next)])
        try #require(built.status == 0, "\(built.out)\(built.err)")
        return Built(stage: stage, library: "\(stage.path)/\(library)")
    }
}
