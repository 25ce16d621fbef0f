/// Something that changes only what is shown.
package struct Control: Sendable {
    /// The word of a control, in line mode and behind `:`.
    package enum Name: String, CaseIterable, Sendable {
        /// The day.
        case today
        /// What was done here, as commands.
        case log
        /// Keys and actions.
        case help
        /// Rows with a text.
        case filter
        /// What this console's desk is.
        case desk
        /// Everything about the selected row.
        case show
        /// Open the command line.
        case command
        /// End the console.
        case quit
    }

    /// The word.
    package let name: Name
    /// The key on the screen; `nil` where it has none.
    package let key: Key?
    /// The letters that are enough in line mode.
    package let short: String
    /// What it does, in a phrase.
    package let summary: String

    /// Everything that changes only what is shown, in the order of help.
    package static let all: [Control] = Name.allCases.map(of)

    /// The control of a name.
    package static func of(_ name: Name) -> Control {
        switch name {
        case .today: Control(name: name, key: .character("1"), short: "l", summary: "the day: queue, desks, clocks")
        case .log: Control(name: name, key: .character("2"), short: "log", summary: "what was done here, as commands")
        case .help: Control(name: name, key: .character("?"), short: "?", summary: "keys and actions; type to search")
        case .filter: Control(name: name, key: .character("/"), short: "/", summary: "find by name, ticket or service")
        case .desk: Control(name: name, key: .character("d"), short: "d", summary: "choose this console's desk")
        case .show: Control(name: name, key: .character("i"), short: "i", summary: "everything about the selected row")
        case .command:
            Control(name: name, key: .character(":"), short: ":", summary: "a command line over all of these")
        case .quit: Control(name: name, key: .character("q"), short: "q", summary: "end the console")
        }
    }
}
