import Kernel
import Testing

@Suite("Texts of messages")
struct TextTests {
    private static var content: [String: Any] {
        [
            "name": "Asha Rao", "centre": "Centre", "reference": "K7QM-4XWD", "day": "DAY", "start": "09:30",
            "end": "10:30",
            "when": "WHEN", "was": "WAS", "proposal": "PROPOSAL", "isCancelled": false, "address": "ADDRESS",
            "legs": [
                ["from": "09:30", "until": "09:40", "service": "S", "partner": "P", "desk": "D", "persons": "Asha"]
            ],
            "hasBrings": true, "brings": [["persons": "Asha", "items": [["item": "Passport"]]]],
            "findings": [["service": "S", "groups": [["persons": "Asha", "text": "T"]]]], "stays": ["names": "Dev"],
            "absent": [["person": "Mira", "services": "S"]], "late": "LATE", "change": "CHANGE", "answer": "ANSWER.",
            "person": "Mira", "service": "SERVICE", "expected": "EXPECTED", "step": "STEP",
            "through": "THROUGH", "questions": [["text": "QUESTION"]],
        ]
    }
    private let templates = MessageTemplates()

    @Test(
        "every kind has a title and a text in every language, with nothing left unfilled",
        arguments: MessageKind.allCases)
    func all(kind: MessageKind) {
        for language in MessageLanguage.allCases {
            for content in [Self.content, Self.content.filter { $0.key != "proposal" }, ["name": "Asha Rao"]] {
                let (title, text) = templates.render(kind, in: language, content)
                #expect(!title.isEmpty && !title.contains("\n") && !title.contains("{"))
                #expect(text.contains("Asha Rao") && !text.contains("{") && !text.contains("}"), "\(text)")
                #expect(!text.contains("\n\n\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(text)")
            }
        }
    }

    @Test(
        "what each kind must tell stands in it",
        arguments: [
            (MessageKind.visitBooked, ["K7QM-4XWD", "ADDRESS", "Passport", "LATE", "CHANGE", "Dev: no need"]),
            (.visitMoved, ["It was: WAS", "It is now: WHEN", "09:30 to 09:40: S, P, desk D"]),
            (.visitCancelled, ["It was: WHEN", "You do not need to come"]), (.visitReminder, ["on DAY at 09:30"]),
            (.visitMissed, ["DAY", "new appointment"]), (.personMissed, ["- Mira: a new appointment is needed for S"]),
            (.visitDisrupted, ["cannot go on as planned on WHEN", "We propose: PROPOSAL"]),
            (.documentArrived, ["for Mira has arrived", "About: SERVICE", "ADDRESS"]),
            (.documentDelayed, ["We now expect it on: EXPECTED"]), (.caseProgress, ["for Mira", "Now: STEP"]),
            (.visitSurvey, ["on DAY", "K7QM-4XWD", "until THROUGH, once", "- QUESTION"]),
        ])
    func told(kind: MessageKind, lines: [String]) {
        let text = templates.render(kind, in: .english, Self.content).1.replacing("\n", with: " ")
        for line in lines { #expect(text.contains(line), "\(line) in \(text)") }
    }

    @Test("what happened to a visit is told as it is: another place, another time, or none")
    func disrupted() {
        var content = Self.content.filter { $0.key != "proposal" }
        #expect(templates.render(.visitDisrupted, in: .english, content).1.contains("It was: WAS\nIt is now: WHEN."))
        content["was"] = nil
        #expect(!templates.render(.visitDisrupted, in: .english, content).1.contains("It was"))
        content["isCancelled"] = true
        let text = templates.render(.visitDisrupted, in: .english, content).1
        #expect(text.contains("You do not need to come.") && !text.contains("WHO GOES WHERE"))
    }
}
