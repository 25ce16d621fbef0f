import Foundation

/// The operating system's lock on an open descriptor of a file beside the database; it ends with the process at the latest.
struct LockFile: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock at once, or throws `LedgerError.inUse` when another open descriptor has it.
    init(path: String, guarding database: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerError.lastFailure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let failure = LedgerError.lastFailure(path)
            close(descriptor)
            throw isHeld ? LedgerError.inUse(path: database) : failure
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
