import Operations
import ServiceKit
import Shapes

/// What a message is about: records by their names and times, and nothing of a person; it is rendered from these.
struct MessageSubject: Hashable, Sendable {
    /// The centre that tells it.
    let centre: String
    /// The visit.
    var visit: String?
    /// The case, where it is about one.
    var `case`: String?
    /// When the visit was to start as this was told.
    var startsAt: Instant?
    /// When it was to start before, for a change.
    var from: Instant?
    /// How many legs the visit had before, for a change.
    var formerLegs = 0
    /// The legs that it is about; empty for all.
    var legs: [String] = []
    /// The places in the party that it is about, from 0; empty for all.
    var places: [Int] = []
    /// The interruption behind it.
    var interruption: String?
    /// The start that is proposed, where nothing was moved yet.
    var proposal: Instant?
    /// The document's item in the stock, or the step that was done.
    var item: String?
    /// The day on which something is expected.
    var expected: Day?

    /// What the message stands under: the visit's reference, or the case's id.
    var name: String { visit ?? self.case ?? centre }

    /// About a visit, or about some of its legs or of its party's places.
    static func visit(
        _ record: VisitRecord, from: Instant? = nil, formerLegs: Int = 0, legs: [String] = [], places: [Int] = [],
        interruption: String? = nil, proposal: Instant? = nil
    ) -> MessageSubject {
        MessageSubject(
            centre: record.centre, visit: record.reference, startsAt: record.startsAt, from: from,
            formerLegs: formerLegs, legs: legs, places: places, interruption: interruption, proposal: proposal)
    }

    /// About a case, and about a document of it or a step.
    static func `case`(_ record: CaseRecord, item: String? = nil, expected: Day? = nil) -> MessageSubject {
        MessageSubject(centre: record.centre, case: record.id, item: item, expected: expected)
    }

    private var namedFormerLegs: Int? { formerLegs == 0 ? nil : formerLegs }
    private var namedLegs: [String]? { legs.isEmpty ? nil : legs }
    private var namedPlaces: [Int]? { places.isEmpty ? nil : places }

    /// How it is kept with its message.
    static let shape = Shape<MessageSubject>.record(
        nil, "",
        {
            MessageSubject(
                centre: $0, visit: $1, case: $2, startsAt: $3, from: $4, formerLegs: $5 ?? 0, legs: $6 ?? [],
                places: $7 ?? [], interruption: $8, proposal: $9, item: $10, expected: $11)
        },
        Field("centre", .text, "", \.centre),
        .optional("visit", .text, "", \.visit),
        .optional("case", .text, "", \.case),
        .optional("startsAt", .instant, "", \.startsAt),
        .optional("from", .instant, "", \.from),
        .optional("formerLegs", .integer(), "", \.namedFormerLegs),
        .optional("legs", Shape<String>.text.list(), "", \.namedLegs),
        .optional("places", Shape<Int>.integer().list(), "", \.namedPlaces),
        .optional("interruption", .text, "", \.interruption),
        .optional("proposal", .instant, "", \.proposal),
        .optional("item", .text, "", \.item),
        .optional("expected", .date, "", \.expected))
}
