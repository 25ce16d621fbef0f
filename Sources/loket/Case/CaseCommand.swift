import ArgumentParser

/// `loket case`: follow and step cases.
struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "Follow and step cases",
        discussion: "A case is one service for one client. What is done at a desk is told with `loket visit result`.",
        subcommands: [
            CaseList.self, CaseShow.self, CaseSearch.self, CaseOpen.self, CaseStep.self, CasePause.self,
            CaseResume.self, CaseClocksShow.self, CaseWithdraw.self, CaseReopen.self, CaseNote.self,
        ])
}
