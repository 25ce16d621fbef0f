import Shapes

/// A message that was written with an act; the act's journal entry names it.
struct ToldMessage: Hashable, Sendable {
    /// The message's id: one for every attempt to deliver it.
    let id: String
    /// What it tells.
    let kind: MessageKind
    /// The visit's reference or the case's id.
    let about: String
}

extension [ToldMessage] {
    /// What the journal keeps of the messages that an act told; nothing where there are none.
    func write(to json: inout JSONWriter) {
        guard !isEmpty else { return }
        json.key("messages")
        json.array { json in
            for message in self {
                json.element()
                json.object { json in
                    json.member("message", message.id)
                    json.member("kind", message.kind.rawValue)
                    json.member("about", message.about)
                }
            }
        }
    }
}
