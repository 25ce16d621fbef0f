import Operations

/// The list of keys and actions, as far as it fits what is sought.
package struct HelpList: Sendable {
    /// A line of the list.
    package struct Line: Hashable, Sendable {
        /// The word behind `:` and in line mode.
        package let word: String
        /// The key on the screen; empty where there is none.
        package let key: String
        /// The letters that are enough in line mode.
        package let short: String
        /// What it does.
        package let summary: String
        /// The operation that it calls, with who may; empty where it only changes what is shown.
        package let operation: String
        /// The command that does the same; empty where there is none.
        package let command: String
        /// Whether the token may.
        package let isAllowed: Bool
    }

    /// What is sought.
    package var line = InputLine()
    /// The marked line, by its place in what fits.
    package var mark = 0
    private let all: [Line]

    /// Everything there is, for a token at a place.
    package init(_ place: Place) {
        all = HelpList.lines(place)
    }

    /// The lines that fit what is sought.
    package var lines: [Line] {
        let sought = line.text.lowercased()
        if sought.isEmpty { return all }
        return all.filter { one in
            [one.word, one.key, one.summary, one.operation, one.command].contains { $0.lowercased().contains(sought) }
        }
    }

    /// Everything that can be done, from the lists of actions and controls.
    package static func lines(_ place: Place) -> [Line] {
        Action.all.map { action in
            Line(
                word: action.name.rawValue, key: action.key.name, short: action.short, summary: action.summary,
                operation: "\(action.operation.id) (\(action.operation.who.words))",
                command: "loket " + action.command.joined(separator: " "), isAllowed: action.isAllowed(place.roles))
        }
            + Control.all.map { control in
                Line(
                    word: control.name.rawValue, key: control.key?.name ?? "", short: control.short,
                    summary: control.summary,
                    operation: control.operation.map { "\($0.id) (\($0.who.words))" } ?? "",
                    command: control.command.isEmpty ? "" : "loket " + control.command.joined(separator: " "),
                    isAllowed: control.operation?.isAllowed(place.roles) ?? true)
            }
    }
}
