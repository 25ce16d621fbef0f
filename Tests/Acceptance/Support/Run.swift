import Foundation

/// A program that runs, with what it has written so far in two files.
final class Run: Sendable {
    private let process = Process()
    private let outPath: String
    private let errPath: String

    /// Starts a program in a folder; `name` tells its output files from others there.
    init(
        _ program: String, _ arguments: [String], in folder: String, name: String, environment: [String: String] = [:]
    ) throws {
        (outPath, errPath) = ("\(folder)/\(name).out", "\(folder)/\(name).err")
        for path in [outPath, errPath] { try Data().write(to: URL(filePath: path)) }
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outPath))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errPath))
        try process.run()
    }

    deinit {
        if process.isRunning { send(SIGKILL) }
    }

    /// What it wrote to standard output so far.
    var out: String { text(outPath) }

    /// What it wrote to standard error so far.
    var err: String { text(errPath) }

    /// Whether it runs still.
    var isRunning: Bool { process.isRunning }

    /// Sends it a signal.
    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    /// Waits for its end; its exit status, or 128 and the number of the signal that ended it.
    func end(within seconds: Int = 120) async throws -> Int32 {
        try await wait(seconds, for: "the end") { !process.isRunning }
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    /// Waits until something holds.
    func wait(_ seconds: Int, for what: String, until holds: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(seconds)
        while !holds() {
            guard ContinuousClock.now < limit else {
                send(SIGKILL)
                throw Fault("waited \(seconds) s for \(what)\n\(out)\n\(err)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
