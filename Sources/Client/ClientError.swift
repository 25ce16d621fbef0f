package import Operations

/// Why a call to a server gave no answer.
package enum ClientError: Error, Sendable {
    /// The server refused.
    case refused(Refusal)
    /// No server answered at this address, with what stood in the way.
    case unreachable(String, reason: String)
    /// What answered is no such server.
    case unreadable(String)

    /// The exit code of a command that failed so: 1 refused, 3 stale or conflicting, 4 not allowed, 5 unreachable.
    package var exitCode: Int32 {
        switch self {
        case .refused(let refusal):
            switch refusal.kind {
            case .slotTaken, .conflict, .busy, .stale, .keyReused: 3
            case .unauthorized, .notAllowed: 4
            case .unavailable: 5
            default: 1
            }
        case .unreachable, .unreadable: 5
        }
    }

    /// What went wrong, for people, with every finding on a line of its own.
    package var message: String {
        switch self {
        case .unreachable(let address, let reason):
            "no server answers at \(address) (\(reason)); start one with `loket serve`, or name another with --url"
        case .unreadable(let what): "what answered is no Loket server: \(what)"
        case .refused(let refusal): ClientError.lines(of: refusal).joined(separator: "\n")
        }
    }

    private static func lines(of refusal: Refusal) -> [String] {
        var lines = ["\(refusal.kind.title.lowercased()): \(refusal.detail)"]
        for finding in refusal.findings {
            let place = finding.place ?? (finding.pointer.isEmpty ? finding.part.rawValue : finding.pointer)
            lines.append("  \(place): \(finding.message)" + (finding.fix.map { " (\($0))" } ?? ""))
        }
        lines += refusal.ask.map { "  ask\($0.person.map { " \($0)" } ?? ""): \($0.fact): \($0.text)" }
        lines += refusal.why.map { "  \($0.day): \($0.text)" }
        if !refusal.alternatives.isEmpty { lines.append("  nearest slots:") }
        lines += refusal.alternatives.map { "    \($0.localStart)" }
        lines += refusal.visits.map { "  visit \($0) stands against it" }
        if let instead = refusal.instead { lines.append("  instead: \(instead)") }
        return lines
    }
}
