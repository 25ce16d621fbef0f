import Foundation

/// Where the program under test and its sample files lie.
enum Checkout {
    /// The checkout's top folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized.path

    /// The built program: it lies beside the tests that are running.
    static let program: String = {
        let files = FileManager.default
        let running = (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folders = [URL(filePath: running).deletingLastPathComponent().path, root + "/.build/debug"]
        return (folders.map { $0 + "/loket" }.first { files.isExecutableFile(atPath: $0) }) ?? "loket"
    }()

    /// A number that a story is sized by, from the environment, else as the story has it.
    static func size(_ name: String, _ number: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? number
    }
}
