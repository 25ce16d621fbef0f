import Shapes

extension API {
    /// `GET /journal`.
    package static let readJournal = Operation<JournalAsked, JournalPage>(
        "read-journal", .get, "/journal", .journal, for: .roles([.auditor, .centreAdmin, .nationalAdmin]),
        input: JournalAsked.record, answer: .json(JournalPage.shape), "Entries of the journal, in their order",
        description: "It names no person. Whoever is narrowed to a centre reads that centre's chain.")

    /// `GET /journal/heads`.
    package static let journalHeads = Operation<Nothing, JournalHeads>(
        "journal-heads", .get, "/journal/heads", .journal, for: .roles([.auditor, .centreAdmin, .nationalAdmin]),
        input: Nothing.record, answer: .json(JournalHeads.shape), "The last entry of every chain")

    /// `GET /events`.
    package static let watchEvents = Operation<EventsAsked, AsyncStream<[UInt8]>>(
        "watch-events", .get, "/events", .journal, for: .roles([.officer, .auditor, .centreAdmin, .nationalAdmin]),
        input: EventsAsked.record, answer: .events, "What happens, as it happens",
        description: """
            Server-sent events; `id` is the journal's position and goes into `Last-Event-ID` after a break.
            """)
}
