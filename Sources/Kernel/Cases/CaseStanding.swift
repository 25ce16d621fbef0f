import Ledger
import Operations

/// Where a case stands on one of its tracks.
struct CaseStanding: Hashable, Sendable {
    /// The track's name; `nil` is the main one.
    let track: String?
    /// The step done last, or the one that the track begins at.
    var step: String
    /// When that happened.
    var since: Instant
    /// How the track ended; `nil` while it goes on.
    var ends: String?

    /// Tracks beside the main one in one text: `registration:received:1614843000000:` and so on, with its end last.
    ///
    /// Names have neither colons nor spaces.
    static func text(_ standings: [CaseStanding]) -> String {
        standings.map { "\($0.track ?? ""):\($0.step):\($0.since.milliseconds):\($0.ends ?? "")" }
            .joined(separator: " ")
    }

    /// Reads what `text` wrote.
    static func read(_ text: String) throws -> [CaseStanding] {
        try text.split(separator: " ").map { one in
            let parts = one.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let since = Int64(parts[2]) else { throw LedgerError.column("tracks") }
            return CaseStanding(
                track: parts[0], step: parts[1], since: Instant(milliseconds: since),
                ends: parts[3].isEmpty ? nil : parts[3])
        }
    }
}
