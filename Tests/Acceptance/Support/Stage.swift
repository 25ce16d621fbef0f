import Foundation
import Synchronization
import Testing

/// A folder of its own, removed at the end: centre files, modules and a database, and the programs that run there.
final class Stage: Sendable {
    /// A national administrator's token.
    static let token = "acceptance-token-of-the-administrator"
    /// Where the stories begin: the Thursday before a week in March 2021.
    static let thursday = "2021-03-04T08:00:00Z"

    /// The folder.
    let path: String
    private let runs = Mutex(0)

    /// A copy of the sample centres and modules, or these centre files beside the national one.
    init(centres: [String: String]? = nil) throws {
        path = NSTemporaryDirectory() + "loket-" + UUID().uuidString
        let files = FileManager.default
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        try files.copyItem(atPath: Checkout.root + "/Plugins", toPath: path + "/Plugins")
        guard let centres else {
            try files.copyItem(atPath: Checkout.root + "/Centres", toPath: path + "/Centres")
            return
        }
        try files.createDirectory(atPath: path + "/Centres", withIntermediateDirectories: true)
        try files.copyItem(
            atPath: Checkout.root + "/Centres/national.yaml", toPath: path + "/Centres/national.yaml")
        for (name, text) in centres { try write(text, to: "Centres/\(name).yaml") }
    }

    deinit {
        // Whoever wants to look at what a story left behind sets LOKET_KEEP.
        if Checkout.size("LOKET_KEEP", 0) == 0 { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Writes a file, its folders too.
    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Changes the first place where a file says something; it must say it.
    func change(_ name: String, _ old: String, _ new: String) throws {
        let text = try read(name)
        try #require(text.contains(old), "\(name) has no `\(old)`")
        try write(text.replacing(old, with: new, maxReplacements: 1), to: name)
    }

    /// The text of a file; empty where there is none.
    func read(_ name: String) throws -> String {
        String(decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
    }

    /// Removes a file or folder.
    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    /// Copies a file or folder from elsewhere.
    func copy(_ source: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: source, toPath: path + "/" + name)
    }

    /// Starts a server on a free port with the database `x.db`; `under` is what it is started by, such as a tracer.
    func serve(clock: String = thursday, _ more: [String] = [], under: [String] = []) async throws -> LoketProcess {
        try await LoketProcess(try start(under + [Checkout.program] + serving(clock) + more))
    }

    /// Starts a server that is expected not to start, and waits for its end.
    func refusedServe(clock: String = thursday) async throws -> Finished {
        try await finish(try start([Checkout.program] + serving(clock)), within: 60)
    }

    /// Runs a command of the program to its end, for a server or without one.
    func loket(
        _ arguments: String..., token: String = Stage.token, server: LoketProcess? = nil
    ) async throws -> Finished {
        try await loket(arguments, token: token, server: server)
    }

    /// Runs a command of the program, as a list of words, to its end.
    func loket(_ arguments: [String], token: String, server: LoketProcess?) async throws -> Finished {
        try await finish(
            try start([Checkout.program] + arguments, ["LOKET_URL": server?.url ?? "", "LOKET_TOKEN": token]))
    }

    /// Runs another program to its end.
    func run(_ program: String, _ arguments: [String], in folder: String? = nil) async throws -> Finished {
        try await finish(try start(["/usr/bin/env", program] + arguments, in: folder))
    }

    /// The rows that SQLite gives for a query, columns apart by `|`; for a server that has stopped.
    func sql(_ query: String) async throws -> [String] {
        let done = try await run("sqlite3", [path + "/x.db", query])
        try #require(done.status == 0, "\(done.err)")
        return done.out.split(separator: "\n").map(String.init)
    }

    private func serving(_ clock: String) -> [String] {
        ["serve", "--listen", "127.0.0.1:0", "--database", "x.db", "--exercise", "--clock", clock]
    }

    private func start(
        _ words: [String], _ environment: [String: String] = ["LOKET_ADMIN_TOKEN": Stage.token],
        in folder: String? = nil
    ) throws -> Run {
        let number = runs.withLock { number in
            number += 1
            return number
        }
        return try Run(
            words[0], Array(words.dropFirst()), in: folder ?? path, name: "run-\(number)", environment: environment)
    }

    private func finish(_ run: Run, within seconds: Int = 300) async throws -> Finished {
        let status = try await run.end(within: seconds)
        return Finished(status: status, out: run.out, err: run.err)
    }
}
