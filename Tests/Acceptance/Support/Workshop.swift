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
            try stage.copy(Checkout.root + "/Sources/ServiceKit", to: "ServiceKit")
            try stage.write(
                "/// A kit of another day.\npublic struct Novelty {}\n", to: "ServiceKit/Sources/Novelty.swift")
            try stage.change(
                "\(folder)/Package.swift", Checkout.root + "/Sources/ServiceKit", stage.path + "/ServiceKit")
        }
        let built = try await stage.run(
            "swift", ["build", "--package-path", folder], in: stage.path)
        try #require(built.status == 0, "\(built.out)\(built.err)")
        return Built(stage: stage, library: "\(stage.path)/\(folder)/.build/debug/libExtraHelp.so")
    }
}
