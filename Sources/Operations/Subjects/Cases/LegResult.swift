package import Shapes

/// What came of a leg for one person: a step, or that the person was absent.
package struct LegResult: Sendable {
    /// `p1`, `p2` and so on.
    package let person: String
    /// The step that was done.
    package let step: String?
    /// Whether the person did not come; the case then waits for another appointment.
    package let isAbsent: Bool
    /// What is written down, by the record's name.
    package let records: [Keyed<FactText>]
    /// What colleagues should know; sealed.
    package let note: String?
    /// The blank documents that were drawn for the person.
    package let drawn: [Serial]
    /// Those that were spoiled beside it.
    package let spoiled: [SpoiledSerial]

    /// What came of a leg for one person: a step, or that the person was absent.
    package init(
        person: String, step: String? = nil, isAbsent: Bool = false, records: [Keyed<FactText>] = [],
        note: String? = nil, drawn: [Serial] = [], spoiled: [SpoiledSerial] = []
    ) {
        self.person = person
        self.step = step
        self.isAbsent = isAbsent
        self.records = records
        self.note = note
        self.drawn = drawn
        self.spoiled = spoiled
    }

    /// Reads and writes it.
    package static let shape = Shape<LegResult>.record(
        "LegResult", "what came of a leg for one person: a step, or that the person was absent",
        { LegResult(person: $0, step: $1, isAbsent: $2, records: $3, note: $4, drawn: $5, spoiled: $6) },
        Field("person", .person, "p1, p2 and so on", \.person),
        .optional("step", .name, "the step that was done", \.step),
        Field(
            "absent", .boolean, default: false,
            "whether the person did not come; the case then waits for another appointment", \.isAbsent),
        Field(
            "records", FactText.shape.map(most: 32), default: [], "what is written down, by the record's name",
            \.records),
        .optional("note", .text(least: 1, most: 2000), "what colleagues should know; sealed", \.note),
        Field(
            "drawn", Shape<Serial>.serial.list(most: 4), default: [],
            "the blank documents that were drawn for the person: one, where the step draws", \.drawn),
        Field(
            "spoiled", SpoiledSerial.shape.list(most: 10), default: [],
            "those that were spoiled beside it; a second officer signs for them", \.spoiled))
}
