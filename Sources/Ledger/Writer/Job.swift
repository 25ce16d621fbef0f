/// An operation in the writer's queue, with the ways to answer whoever waits for it.
struct Job<State: Sendable>: Sendable {
    /// Decides the operation; the closure it returns answers the caller after the commit.
    let decide: @Sendable (inout State, inout WriteContext) -> Decision
    /// Answers from the records after a commit whose outcome is unknown.
    let settle: @Sendable (any Transaction) -> Void
    /// Answers with an error without having been decided, or with its decision lost.
    let refuse: @Sendable (any Error) -> Void

    /// What became of an operation before its group is committed.
    struct Decision: Sendable {
        /// Whether it is kept; otherwise what it wrote and changed is taken back.
        let isKept: Bool
        /// Answers the caller: with the answer, or with the error that refused it, or with one met after the commit.
        let answer: @Sendable ((any Error)?) -> Void
    }
}
