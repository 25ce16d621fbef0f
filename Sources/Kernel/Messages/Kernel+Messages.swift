import Blueprint
import Calendars
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/messages`.
    func listMessages(_ call: Call<MessagesAsked>) throws(Refusal) -> MessageList {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        guard call.principal.mayServe(centre.id) else {
            throw Refusal(.notAllowed, "the token does not reach \(centre.name)")
        }
        return try read { transaction in
            let messages = try OutboxMessage.list(
                centre: centre.id, state: asked.state.map(OutboxMessage.State.init), limit: asked.limit,
                in: transaction)
            return MessageList(messages: messages.map(\.line))
        }
    }

    /// `GET /messages/{message}`: what it says is for who may see the visit or the case.
    func showMessage(_ call: Call<MessageNamed>) throws(Refusal) -> MessageShown {
        let (state, now) = (state, clock.now)
        return try read { transaction in
            let message = try visible(message: call.input.message, to: call.principal, in: transaction)
            guard case .ready(let reads) = try render(message, state, now: now, isPreview: true, in: transaction)
            else { return MessageShown(line: message.line) }
            return MessageShown(
                line: message.line, email: reads.recipient.email, phone: reads.recipient.phone,
                language: reads.language, title: reads.title, text: reads.text)
        }
    }

    /// `POST /messages/{message}/retries`.
    func retryMessage(_ call: Call<MessageNamed>) async throws(Refusal) -> MessageLine {
        try await decide { [self] state, context, now in
            var message = try visible(message: call.input.message, to: call.principal, in: context.transaction)
            let before = message.state
            guard before == .waiting || before == .undelivered else {
                throw Refusal(.conflict, "the message is \(before.rawValue); it is not sent again")
            }
            (message.state, message.attempts, message.because) = (.waiting, 0, nil)
            (message.nextAt, message.changedAt) = (now.milliseconds, now.milliseconds)
            try message.update(in: context.transaction)
            state.messages.move(from: before, to: .waiting)
            try state.messages.look(in: context.transaction)
            try self.record("retry-message", message.centre, message.id, by: call.principal.name, now: now, &context) {
                $0.member("kind", message.kind)
                $0.member("about", message.subject)
            }
            return message.line
        }
    }

    /// `POST /messages/{message}/withdrawals`; taking back what was taken back changes nothing.
    func withdrawMessage(_ call: Call<MessageWithdrawal>) async throws(Refusal) -> MessageLine {
        try await decide { [self] state, context, now in
            var message = try visible(message: call.input.message, to: call.principal, in: context.transaction)
            let before = message.state
            if before == .withdrawn { return message.line }
            guard before != .sent else {
                throw Refusal(.conflict, "the message was sent; it cannot be taken back")
            }
            (message.state, message.because) = (.withdrawn, call.input.because.rawValue)
            message.changedAt = now.milliseconds
            try message.update(in: context.transaction)
            state.messages.move(from: before, to: .withdrawn)
            try state.messages.look(in: context.transaction)
            try self.record(
                "withdraw-message", message.centre, message.id, by: call.principal.name, now: now, &context
            ) {
                $0.member("kind", message.kind)
                $0.member("about", message.subject)
                $0.member("because", call.input.because.rawValue)
            }
            return message.line
        }
    }

    /// What a day's closing list tells: messages up to that day that were given up, so that somebody phones.
    func undeliveredMessages(_ view: DayView) throws -> DaySection {
        let messages = try OutboxMessage.list(
            centre: view.centre.id, state: .undelivered, limit: 500, in: view.transaction)
        let points = messages.filter { view.centre.clock.day($0.created) <= view.day }.map { message in
            DayPoint(
                about: message.id,
                text: "\(message.kind) of \(message.subject) was not delivered: \(message.because ?? "given up")")
        }
        return DaySection("messages-undelivered", points)
    }

    // Who may not see it learns nothing: an unknown message and another's are one answer.
    private func visible(
        message id: String, to principal: Principal, in transaction: any Transaction
    ) throws -> OutboxMessage {
        guard let message = try OutboxMessage.find(id, in: transaction),
            try isVisible(message, to: principal, in: transaction)
        else { throw Refusal(.notFound, "there is no such message, or it is not yours") }
        return message
    }

    private func isVisible(
        _ message: OutboxMessage, to principal: Principal, in transaction: any Transaction
    ) throws -> Bool {
        guard principal.has(.officer, .centreAdmin, at: message.centre) else { return false }
        let about = try Sealed.read(MessageSubject.shape, message.payload)
        if let visit = about.visit {
            let partners = try LegRecord.list(of: visit, in: transaction).map(\.placed.partner)
            return principal.mayServe(message.centre, partners: partners)
        }
        guard let record = try about.case.flatMap({ try CaseRecord.find($0, in: transaction) }) else { return true }
        let manifest = state.configuration.blueprint.modules[record.service]
        return CaseReach(principal, record, manifest).seesPerson || principal.has(.centreAdmin, at: message.centre)
    }
}

extension OutboxMessage {
    /// The message as the API lists it.
    var line: MessageLine {
        MessageLine(
            message: id, kind: kind, centre: centre, about: subject, state: MessageState(state),
            createdAt: Instant(milliseconds: created), attempts: attempts,
            nextAt: state == .waiting ? Instant(milliseconds: nextAt) : nil,
            changedAt: changedAt.map { Instant(milliseconds: $0) }, because: because)
    }
}

extension OutboxMessage.State {
    /// The state that the API calls so.
    init(_ state: MessageState) {
        self =
            switch state {
            case .waiting: .waiting
            case .sent: .sent
            case .withdrawn: .withdrawn
            case .undelivered: .undelivered
            }
    }
}

extension MessageState {
    /// The state as the API calls it.
    init(_ state: OutboxMessage.State) {
        self =
            switch state {
            case .waiting: .waiting
            case .sent: .sent
            case .withdrawn: .withdrawn
            case .undelivered: .undelivered
            }
    }
}
