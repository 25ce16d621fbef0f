/// Something that was done here, as a command.
package struct LogLine: Hashable, Sendable {
    /// When, on the centre's clock.
    package let time: String
    /// The command that does the same; what tells of a person is left out.
    package let command: String
    /// What came of it.
    package let result: String

    /// Something that was done.
    package init(time: String, command: String, result: String) {
        self.time = time
        self.command = command
        self.result = result
    }
}
