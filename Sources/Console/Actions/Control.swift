import Operations

/// Something that changes only what is shown.
package struct Control: Sendable {
    /// The word of a control, in line mode and behind `:`.
    package enum Name: String, CaseIterable, Sendable {
        /// The day.
        case today
        /// What was done here, as commands.
        case log
        /// The figures of a period.
        case overview
        /// How visitors rated, in a period.
        case ratings
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
    /// What it reads; `nil` where nothing is read for it.
    let operation: AnyOperation?
    /// The words of the command that tells the same; empty where there is none.
    let command: [String]

    private init(
        name: Name, key: Key?, short: String, summary: String, operation: AnyOperation? = nil, command: [String] = []
    ) {
        self.name = name
        self.key = key
        self.short = short
        self.summary = summary
        self.operation = operation
        self.command = command
    }

    /// Everything that changes only what is shown, in the order of help.
    package static let all: [Control] = Name.allCases.map(of)

    /// The control of a name.
    package static func of(_ name: Name) -> Control {
        switch name {
        case .today: Control(name: name, key: .character("1"), short: "l", summary: "the day: queue, desks, clocks")
        case .log: Control(name: name, key: .character("2"), short: "log", summary: "what was done here, as commands")
        case .overview:
            Control(
                name: name, key: .character("3"), short: "o", summary: "the figures: of this year, or overview 2021-03",
                operation: API.showOverview.about, command: ["overview"])
        case .ratings:
            Control(
                name: name, key: .character("4"), short: "ra", summary: "how visitors rated: ratings 2021-q1",
                operation: API.showOverview.about, command: ["overview"])
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
