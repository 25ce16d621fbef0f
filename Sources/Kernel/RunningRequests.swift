import Ledger
import Synchronization

/// Requests with an idempotency key that are being worked on, so that a second one of a key is told to wait.
final class RunningRequests: Sendable {
    private let claims = Mutex<Set<Idempotency.Claim.Identity>>([])

    /// Begins one; `false` while another of the same key runs.
    func begin(_ claim: Idempotency.Claim) -> Bool {
        claims.withLock { $0.insert(claim.identity).inserted }
    }

    /// Ends it.
    func end(_ claim: Idempotency.Claim) {
        claims.withLock { _ = $0.remove(claim.identity) }
    }
}
