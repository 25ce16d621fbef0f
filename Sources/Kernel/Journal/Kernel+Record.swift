import Ledger
import Operations
import Shapes

extension Kernel {
    /// Records what was done in the journal; nothing in it names a person or holds free text.
    func record(
        _ operation: String, _ chain: String, _ subject: String, by actor: String, now: Instant,
        happened: Instant? = nil, _ context: inout WriteContext, _ body: (inout JSONWriter) -> Void = { _ in }
    ) throws {
        var json = JSONWriter()
        json.object(body)
        let entry = try context.record(
            JournalDraft(
                chain: chain, time: now.milliseconds, happened: happened?.milliseconds, actor: actor,
                operation: operation, subject: subject, body: json.bytes))
        if Counting.operations.contains(operation) { try count(entry, &context) }
    }
}
