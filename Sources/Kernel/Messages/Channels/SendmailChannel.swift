import Foundation
import Glibc

/// Hands each message as a mail to a command on its standard input, such as `/usr/sbin/sendmail -t -i`.
///
/// The command gets no shell, no address as an argument and nothing of the environment but where programs lie. Exit 0
/// takes the message; what `sysexits.h` says of the address or the mail itself refuses it; anything else may pass.
package struct SendmailChannel: MessageChannel {
    package let name = "sendmail"
    package let needsEmail = true
    private let program: String
    private let arguments: [String]
    private let limit: Duration

    /// A channel to a command, its words separated by spaces; `nil` where there is no such program.
    package init?(command: String, limit: Duration = .seconds(60)) {
        let words = command.split(separator: " ").map(String.init)
        guard let first = words.first, let program = SendmailChannel.find(first) else { return nil }
        self.program = program
        arguments = Array(words.dropFirst())
        self.limit = limit
    }

    package func deliver(_ message: RenderedMessage) async -> DeliveryResult {
        guard let mail = MIMEMessage(message) else { return .refused(because: "bad-address") }
        // The whole mail waits in the pipe before the command runs: nobody blocks, and a command that reads nothing of it
        // ends as it likes.
        guard let input = SendmailChannel.pipe(of: mail.bytes) else { return .failed(because: "not-started") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": SendmailChannel.path, "LANG": "C.UTF-8"]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let limit = limit
        return await withCheckedContinuation { continuation in
            process.terminationHandler = { ended in
                continuation.resume(
                    returning: ended.terminationReason == .uncaughtSignal
                        ? .failed(because: "killed") : SendmailChannel.result(of: ended.terminationStatus))
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(returning: .failed(because: "not-started"))
                return
            }
            Task {
                try await Task.sleep(for: limit)
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
        }
    }

    private static func result(of status: Int32) -> DeliveryResult {
        switch status {
        case 0: .delivered
        // EX_DATAERR, EX_NOUSER, EX_NOHOST: no later attempt is better. EX_TEMPFAIL (75) and the rest may pass.
        case 65, 67, 68: .refused(because: "exit-\(status)")
        default: .failed(because: "exit-\(status)")
        }
    }

    private static func pipe(of bytes: [UInt8]) -> FileHandle? {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        defer { close(ends[1]) }
        let room = fcntl(ends[1], 1031, 1 << 20)  // F_SETPIPE_SZ, which glibc gives under a feature macro only
        guard bytes.count <= max(room, 1 << 16), Glibc.write(ends[1], bytes, bytes.count) == bytes.count else {
            close(ends[0])
            return nil
        }
        return FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    }

    private static var path: String {
        getenv("PATH").map { String(cString: $0) } ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    }

    private static func find(_ program: String) -> String? {
        let places = program.contains("/") ? [program] : path.split(separator: ":").map { "\($0)/\(program)" }
        return places.first { access($0, X_OK) == 0 }
    }
}
