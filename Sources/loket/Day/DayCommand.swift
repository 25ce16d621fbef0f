import ArgumentParser

/// `loket day`: a centre's day, and its closing.
struct DayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "See what of a day is still open, and close it",
        subcommands: [DayShow.self, DayClose.self])
}
