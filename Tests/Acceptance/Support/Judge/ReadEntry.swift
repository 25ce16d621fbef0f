import Foundation

/// An entry of an exported journal, as a judge reads it.
struct ReadEntry {
    /// When it was recorded, in milliseconds.
    let time: Int64
    /// When it happened, in milliseconds.
    let happened: Int64
    /// Who did it.
    let actor: String
    /// What was done.
    let operation: String
    /// What it was done to.
    let subject: String
    /// The centre, or `national`.
    let chain: String
    /// What was kept of it.
    let body: [String: Any]

    /// Reads a line of an export; `nil` where it is no entry.
    init?(_ line: Substring) {
        guard let fields = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let time = fields["time"] as? Int64, let actor = fields["actor"] as? String,
            let operation = fields["operation"] as? String, let subject = fields["subject"] as? String,
            let chain = fields["chain"] as? String, let text = fields["body"] as? String,
            let bytes = Data(base64Encoded: text),
            let body = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        else { return nil }
        (self.time, self.actor, self.operation, self.subject) = (time, actor, operation, subject)
        (self.chain, self.body) = (chain, body)
        happened = fields["happened"] as? Int64 ?? time
    }

    /// A text of its body; empty where there is none.
    subscript(key: String) -> String { body[key] as? String ?? "" }

    /// The texts of a list of its body.
    func words(_ key: String) -> [String] { body[key] as? [String] ?? [] }

    /// The objects of a list of its body.
    func list(_ key: String) -> [[String: Any]] { body[key] as? [[String: Any]] ?? [] }
}
