import Operations

extension Kernel {
    /// Whether people get their messages.
    func messageHealth(_ state: State) -> MessageHealth {
        MessageHealth(
            channel: messageChannel ?? "none", waiting: state.messages.waiting,
            undelivered: state.messages.undelivered, oldestWaitingAt: state.messages.oldest)
    }

    /// What needs a look about messages, for health.
    func notesOnMessages(_ messages: MessageHealth) -> [String] {
        guard messages.waiting > 0 else { return [] }
        if messageChannel == nil {
            guard mode == .production else { return [] }
            return ["\(messages.waiting) messages wait: no channel was set at the start (`loket serve --messages`)"]
        }
        guard let oldest = messages.oldestWaitingAt, oldest.adding(seconds: 3600) < clock.now else { return [] }
        return ["\(messages.waiting) messages wait, the oldest since \(oldest)"]
    }

    /// For how many seconds the oldest message has waited; 0 where none waits.
    func oldestWaitingSeconds(_ state: State) -> Int64 {
        state.messages.oldest.map { max(0, clock.now.seconds - $0.seconds) } ?? 0
    }
}
