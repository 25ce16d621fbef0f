import Operations
import ServiceKit

/// Clients as people read them.
enum ClientText {
    /// Who it is, with its visits and cases.
    static func text(_ client: ClientShown, _ output: Output) -> String {
        var lines = [
            output.bold(TextTable.visible("\(client.givenName) \(client.familyName)")) + ", born \(client.birthDate), "
                + client.nationalities.map(\.code).joined(separator: " ")
                + (client.vNumber.map { ", V-number \($0)" } ?? ""),
            "client \(client.client), \(client.verifiedAt.map { "identified \($0)" } ?? "not identified")"
                + (client.merged > 0 ? ", \(client.merged) merged" : ""),
        ]
        for visit in client.visits {
            lines.append(
                "  visit \(visit.visit) (\(visit.person)) \(LocalText.dayAndTime(visit.localStart)), \(visit.centre), "
                    + visit.state.rawValue)
        }
        for one in client.cases {
            lines.append("  case \(one.case) \(one.service), \(one.centre), \(one.state.rawValue) at \(one.step)")
        }
        return lines.joined(separator: "\n")
    }

    /// What a merge would do, or has done.
    static func text(_ merge: MergeShown, _ output: Output) -> String {
        var lines = [merge.mode == .merge ? "one client:" : "kept:", text(merge.client, output)]
        if let other = merge.other { lines += ["", "becomes the same person:", text(other, output)] }
        for one in merge.differences {
            lines.append(TextTable.visible("differs in \(one.field): \(one.kept) stays, \(one.other) was told as well"))
        }
        for one in merge.hindrances { lines.append("cannot be: \(one)") }
        if merge.mode == .check, merge.hindrances.isEmpty {
            lines.append("nothing was done; --merge does it, for good")
        }
        return lines.joined(separator: "\n")
    }
}
