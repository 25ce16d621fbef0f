import ArgumentParser

/// `loket answer`: what people wrote in answer to the survey.
struct AnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Read what people wrote about their visits, and publish it",
        discussion: "Open answers are withheld until an officer publishes them; only with consent of who gave them.",
        subcommands: [AnswerListCommand.self, AnswerPublish.self])
}
