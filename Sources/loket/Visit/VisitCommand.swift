import ArgumentParser

/// `loket visit`: book and follow visits.
struct VisitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "Book and follow visits, and see them through the counter",
        discussion: "A visit is opened by its key (--key or LOKET_TOKEN), or by an officer's token.",
        subcommands: [
            VisitBook.self, VisitList.self, VisitShow.self, VisitProgress.self, VisitMove.self, VisitCancel.self,
            VisitCalendar.self, VisitCheckIn.self, VisitResult.self, VisitNoShow.self, VisitUndo.self, VisitWalkIn.self,
            VisitSearch.self,
        ])
}
