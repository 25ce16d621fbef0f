import Ledger
import Operations

/// A time during which a clock stood still, and what caused it; why, in words, is sealed with the case's own event.
struct ClockPause: Hashable, Sendable {
    /// When it was paused.
    let from: Instant
    /// When it was resumed; `nil` while it stands still.
    var until: Instant?
    /// A step's name, the number of an event of the case, `#3`, or `withdrawn`.
    let cause: String

    /// The cause of a pause between a withdrawal and a reopening.
    static let withdrawn = "withdrawn"

    /// Pauses in one text, `1614843000000:1614929400000:incomplete` each; names have neither colons nor spaces.
    static func text(_ pauses: [ClockPause]) -> String {
        pauses.map { "\($0.from.milliseconds):\($0.until.map { String($0.milliseconds) } ?? ""):\($0.cause)" }
            .joined(separator: " ")
    }

    /// Reads what `text` wrote.
    static func read(_ text: String) throws -> [ClockPause] {
        try text.split(separator: " ").map { one in
            let parts = one.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, let from = Int64(parts[0]) else { throw LedgerError.column("pauses") }
            return ClockPause(
                from: Instant(milliseconds: from), until: Int64(parts[1]).map { Instant(milliseconds: $0) },
                cause: parts[2])
        }
    }
}
