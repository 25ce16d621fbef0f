import Foundation

/// Where the program under test and its sample files lie.
enum Checkout {
    /// The checkout's top folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized.path

    /// The program: it lies beside the tests that are running; LOKET_PROGRAM names another, such as an installed one.
    static let program: String = {
        let files = FileManager.default
        let named = ProcessInfo.processInfo.environment["LOKET_PROGRAM"]
        let running = (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let folders = [URL(filePath: running).deletingLastPathComponent().path, root + "/.build/debug"]
        let built = folders.map { $0 + "/loket" }.first { files.isExecutableFile(atPath: $0) }
        return named ?? built ?? "loket"
    }()

    /// A number that a story is sized by, from the environment, else as the story has it.
    static func size(_ name: String, _ number: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? number
    }
}
