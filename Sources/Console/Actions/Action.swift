package import Operations

/// Something that can be done from the console: an operation of the installation with its key, its word and its command.
package struct Action: Sendable {
    /// The word of an action, in line mode and behind `:`.
    package enum Name: String, CaseIterable, Sendable {
        /// Say who has come.
        case checkIn = "check-in"
        /// Call the next, or the selected, to the desk.
        case take
        /// Tell what came of a leg.
        case finish
        /// Mark that nobody has come.
        case noShow = "no-show"
        /// Set a leg aside.
        case park
        /// Put a leg back into the queue.
        case back
        /// Let a leg wait for another desk.
        case send
        /// Take in somebody without an appointment.
        case walkIn = "walk-in"
        /// Take back the last thing that was done.
        case undo
        /// Read everything again.
        case refresh
    }

    /// The word.
    package let name: Name
    /// The key on the screen.
    package let key: Key
    /// The letters that are enough in line mode.
    package let short: String
    /// What it calls.
    package let operation: AnyOperation
    /// The words of the command that does the same, without what it is done to.
    package let command: [String]
    /// What it does, in a phrase.
    package let summary: String
    /// Whether it takes something away from someone, so that it asks first.
    package let isDestructive: Bool

    private init(
        _ name: Name, _ key: Key, _ short: String, _ operation: AnyOperation, _ command: [String],
        isDestructive: Bool = false, _ summary: String
    ) {
        self.name = name
        self.key = key
        self.short = short
        self.operation = operation
        self.command = command
        self.isDestructive = isDestructive
        self.summary = summary
    }

    /// Everything that can be done, in the order of help.
    package static let all: [Action] = Name.allCases.map(of)

    /// The action of a name.
    package static func of(_ name: Name) -> Action {
        switch name {
        case .checkIn:
            Action(name, .character("c"), "c", API.checkIn.about, ["visit", "check-in"], "say who has come")
        case .take:
            Action(name, .character("t"), "t", API.takeTurn.about, ["queue", "next"], "call the next to the desk")
        case .finish:
            Action(name, .character("f"), "f", API.finishLeg.about, ["visit", "result"], "tell what came of it")
        case .noShow:
            Action(
                name, .character("n"), "n", API.markNoShow.about, ["visit", "no-show"], isDestructive: true,
                "mark that nobody has come")
        case .park:
            Action(name, .character("p"), "p", API.transferLeg.about, ["queue", "park"], "set the leg aside")
        case .back:
            Action(
                name, .character("b"), "b", API.transferLeg.about, ["queue", "return"], "put it back into the queue")
        case .send:
            Action(
                name, .character("s"), "s", API.transferLeg.about, ["queue", "redirect"], "let it wait for another desk"
            )
        case .walkIn:
            Action(
                name, .character("w"), "w", API.walkIn.about, ["visit", "walk-in"],
                "take in somebody without an appointment")
        case .undo:
            Action(name, .character("u"), "u", API.undoVisit.about, ["visit", "undo"], "take back the last thing done")
        case .refresh:
            Action(name, .character("r"), "r", API.showQueue.about, ["queue", "show"], "read everything again")
        }
    }

    /// Whether a token with these roles may; unknown roles are let through, for the installation decides.
    package func isAllowed(_ roles: Set<Role>?) -> Bool {
        operation.isAllowed(roles)
    }
}
