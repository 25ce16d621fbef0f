import Foundation

extension LedgerError {
    /// What the last call of the operating system on a file failed with.
    static func lastFailure(_ path: String) -> LedgerError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
