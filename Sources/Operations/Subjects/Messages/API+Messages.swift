import Shapes

extension API {
    private static let officers = Access.roles([.officer, .centreAdmin])

    /// `GET /centres/{centre}/messages`.
    package static let listMessages = Operation<MessagesAsked, MessageList>(
        "list-messages", .get, "/centres/{centre}/messages", .messages,
        for: .roles([.officer, .centreAdmin, .nationalAdmin]), input: MessagesAsked.record,
        answer: .json(MessageList.shape), "What a centre told people, and whether it went out",
        description: "The newest first. None of it names a person; what a message says is shown one by one.")

    /// `GET /messages/{message}`.
    package static let showMessage = Operation<MessageNamed, MessageShown>(
        "show-message", .get, "/messages/{message}", .messages, for: officers, input: MessageNamed.record,
        answer: .json(MessageShown.shape), "A message, and how it reads",
        description: """
            It is rendered anew from what is recorded now, so that an officer can phone or print it. Only for who may \
            see the visit or the case that it is about.
            """)

    /// `POST /messages/{message}/retries`.
    package static let retryMessage = Operation<MessageNamed, MessageLine>(
        "retry-message", .post, "/messages/{message}/retries", .messages, for: officers, input: MessageNamed.record,
        answer: .json(MessageLine.shape), refusals: [.conflict], "Try a message again at once",
        description: """
            One that waits, or that was given up: it is tried for three days more, under the same identifier. What \
            was sent or withdrawn is not sent again (409).
            """)

    /// `POST /messages/{message}/withdrawals`.
    package static let withdrawMessage = Operation<MessageWithdrawal, MessageLine>(
        "withdraw-message", .post, "/messages/{message}/withdrawals", .messages, for: officers,
        input: MessageWithdrawal.record, answer: .json(MessageLine.shape), refusals: [.conflict],
        "Take a message back that has not gone out",
        description: """
            Because it was told by phone or on paper, or is not needed. Withdrawing what is withdrawn already changes \
            nothing; what was sent cannot be taken back (409).
            """,
        example: #"{"because":"phoned"}"#)
}
