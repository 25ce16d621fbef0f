import Foundation
import Glibc

/// A server in a process of its own, with what the system tells about it.
final class ServerProcess {
    private let process = Process()
    private let output = Pipe()
    /// Where it listens.
    private(set) var port: UInt16 = 0

    /// The executable that runs now.
    static var own: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }

    /// Starts an executable and waits until it says where it listens: digits at the end of a line with `listening on`.
    init(_ executable: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        while port == 0 {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
            for line in text.split(separator: "\n") where line.contains("listening on") {
                port = UInt16(line.split { !$0.isNumber }.last ?? "") ?? 0
            }
        }
        if port == 0 { throw BenchError.notStarted(executable, text) }
    }

    /// Resident memory in bytes.
    var memory: Int { 1024 * number(of: "VmRSS:", in: "status") }

    /// The most memory it had, in bytes.
    var peakMemory: Int { 1024 * number(of: "VmHWM:", in: "status") }

    /// Bytes it had written to the disk.
    var bytesWritten: Int { number(of: "write_bytes:", in: "io") }

    /// Bytes it had read from the disk.
    var bytesRead: Int { number(of: "read_bytes:", in: "io") }

    /// Processor time in milliseconds, all its threads together.
    var processorTime: Int {
        let fields = read("stat").split(separator: " ")
        guard fields.count > 14, let user = Int(fields[13]), let system = Int(fields[14]) else { return 0 }
        return (user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK))
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private func read(_ name: String) -> String {
        (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/\(name)", encoding: .utf8)) ?? ""
    }

    private func number(of key: String, in name: String) -> Int {
        let line = read(name).split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
        return line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
    }
}

/// Why a measurement could not be made.
enum BenchError: Error {
    case notStarted(String, String)
    case socket(String, Int32)
    case answer(String)
}
