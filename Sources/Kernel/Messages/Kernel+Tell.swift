import Ledger
import Operations
import Shapes

extension Kernel {
    /// Writes a message that somebody must get, in the transaction of the act that causes it.
    ///
    /// It is rendered when it is delivered. The act's journal entry names it: `[ToldMessage].write(to:)`.
    func tell(
        _ kind: MessageKind, _ about: MessageSubject, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws -> ToldMessage {
        let told = ToldMessage(id: identifiers.next(), kind: kind, about: about.name)
        try OutboxMessage(
            id: told.id, created: now.milliseconds, kind: kind.rawValue, centre: about.centre, subject: about.name,
            payload: MessageSubject.shape.json(about)
        ).insert(in: context.transaction)
        state.messages.wait(since: now)
        return told
    }
}
