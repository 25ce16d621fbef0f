package import ServiceKit
package import Shapes

/// A centre's figures of a period.
package struct Overview: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Its name for people.
    package let name: String
    /// The first local day.
    package let from: Day
    /// The first local day no longer.
    package let until: Day
    /// Whose days they are.
    package let timeZone: String
    /// The language of the texts.
    package let language: String
    /// When it was made.
    package let asOf: Instant
    /// The first day of which Loket has counted anything.
    package let countedFrom: Day?
    /// Until which day answers to the survey are counted.
    package let ratedUntil: Day?
    /// Counted figures; empty where nothing was counted in the period.
    package let lines: [OverviewLine]
    /// Recorded figures.
    package let recorded: [RecordedLine]
    /// What must be known beside them.
    package let notes: [OverviewNote]

    /// A centre's figures of a period.
    package init(
        centre: String, name: String, from: Day, until: Day, timeZone: String, language: String, asOf: Instant,
        countedFrom: Day? = nil, ratedUntil: Day? = nil, lines: [OverviewLine], recorded: [RecordedLine],
        notes: [OverviewNote]
    ) {
        self.centre = centre
        self.name = name
        self.from = from
        self.until = until
        self.timeZone = timeZone
        self.language = language
        self.asOf = asOf
        self.countedFrom = countedFrom
        self.ratedUntil = ratedUntil
        self.lines = lines
        self.recorded = recorded
        self.notes = notes
    }

    /// Reads and writes it.
    package static let shape = Shape<Overview>.record(
        "Overview", "a centre's figures of a period",
        {
            Overview(
                centre: $0, name: $1, from: $2, until: $3, timeZone: $4, language: $5, asOf: $6, countedFrom: $7,
                ratedUntil: $8, lines: $9, recorded: $10, notes: $11)
        },
        Field("centre", .name, "the centre", \.centre),
        Field("name", .text, "its name for people", \.name),
        Field("from", .date, "the first local day", \.from),
        Field("until", .date, "the first local day no longer", \.until),
        Field("timeZone", .text, "whose days they are", \.timeZone),
        Field("language", .language, "the language of the texts", \.language),
        Field("asOf", .instant, "when it was made", \.asOf),
        .optional("countedFrom", .date, "the first day of which Loket has counted anything", \.countedFrom),
        .optional("ratedUntil", .date, "until which day answers to the survey are counted", \.ratedUntil),
        Field(
            "lines", OverviewLine.shape.list(), "counted figures; empty where nothing was counted in the period",
            \.lines),
        Field("recorded", RecordedLine.shape.list(), "recorded figures", \.recorded),
        Field("notes", OverviewNote.shape.list(), "what must be known beside them", \.notes))
}
