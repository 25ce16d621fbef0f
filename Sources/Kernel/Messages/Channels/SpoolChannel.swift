import Dispatch
import Foundation
import Glibc

/// Writes each message as a mail into a folder, named by its id: whole or not at all, and durable before it counts.
package struct SpoolChannel: MessageChannel {
    package let name = "spool"
    package let needsEmail = true
    private let folder: String
    // Waiting for a disk is no work for the threads that answer requests.
    private let queue = DispatchQueue(label: "loket.spool")

    /// A channel into a folder that only its owner may look into; it is made where it is missing.
    ///
    /// Throws what the file system says.
    package init(folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard chmod(folder, 0o700) == 0, access(folder, W_OK | X_OK) == 0 else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    package func deliver(_ message: RenderedMessage) async -> DeliveryResult {
        guard let mail = MIMEMessage(message) else { return .refused(because: "bad-address") }
        return await withCheckedContinuation { continuation in
            queue.async {
                let isWritten = write(mail.bytes, named: message.id)
                continuation.resume(returning: isWritten ? .delivered : .failed(because: "not-written"))
            }
        }
    }

    // To a file of its own beside, then renamed: whoever reads the folder never sees half a mail.
    private func write(_ bytes: [UInt8], named name: String) -> Bool {
        let (draft, path) = ("\(folder)/.\(name).part", "\(folder)/\(name).eml")
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return false }
        let isWritten = fchmod(file, 0o600) == 0 && SpoolChannel.write(bytes, to: file) && fsync(file) == 0
        close(file)
        guard isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return false
        }
        return sync()
    }

    private func sync() -> Bool {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return false }
        defer { close(directory) }
        return fsync(directory) == 0
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
