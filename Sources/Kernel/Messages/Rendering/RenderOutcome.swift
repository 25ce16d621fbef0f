/// What becomes of a message that is to be rendered.
enum RenderOutcome: Sendable {
    /// It can be sent.
    case ready(RenderedMessage)
    /// What it tells does not hold any more, for this reason in a word; a later message tells what does.
    case overtaken(String)
    /// It cannot be sent, for this reason in a word; somebody has to phone.
    case lost(String)
}
