package import Calendars
import Rules
package import Shapes

/// When to order new secure documents.
package struct StockLevel: Sendable {
    /// The kind of document, by the service that draws it.
    package let kind: Located<String>
    /// The partner who keeps it.
    package let keptAt: Located<String>
    /// The number under which to order.
    package let reorderBelow: Int?

    static let record = Record<StockLevel>(
        StockLevel.init,
        Field("kind", Shape<String>.name.located, "the kind, by its service", \.kind),
        Field("kept-at", Shape<String>.name.located, "the partner who keeps it", \.keptAt),
        .optional("reorder-below", .integer(0...1_000_000), "the number under which to order", \.reorderBelow))
}

/// A question of the survey, or the questions that one group is asked.
package struct SurveyEntry: Sendable {
    /// How a question is answered.
    package enum Scale: String, CaseIterable, Sendable {
        case oneToFive = "1-5"
        case oneToTen = "1-10"
        case satisfaction
        case open
    }

    /// What a question is about.
    package enum About: String, CaseIterable, Sendable {
        case eachPartner = "each-partner"
        case visit
    }

    /// Who is asked.
    package enum Group: String, CaseIterable, Sendable {
        case client
        case sponsor
    }

    /// The group whose questions these are.
    package let survey: Group?
    /// The questions it is asked, by name.
    package let ask: [Located<String>]
    /// A question's name.
    package let question: String?
    /// How it is answered.
    package let scale: Scale?
    /// What it is about.
    package let about: About?
    /// Whom it may be asked.
    package let groups: [Group]

    static let record = Record<SurveyEntry>(
        SurveyEntry.init,
        .optional("survey", .word, "the group that is asked", \.survey),
        Field("ask", Shape<String>.name.located.list(least: 1), default: [], "its questions", \.ask),
        .optional("question", .name, "a question's name", \.question),
        .optional("scale", .word, "how it is answered", \.scale),
        .optional("about", .word, "what it is about", \.about),
        Field("of", Shape<Group>.word.list(least: 1), default: [], "whom it may be asked", \.groups))
}

/// How long something is kept.
package struct Retention: Sendable {
    /// What is kept.
    package enum Subject: String, CaseIterable, Sendable {
        case visit
        case person
        case message
        case answer
    }

    /// What is kept.
    package let what: Subject
    /// How long after it ended.
    package let keep: Term

    static let record = Record<Retention>(
        Retention.init,
        Field("what", .word, "what is kept", \.what),
        Field("keep", .term, "how long after it ended", \.keep))
}

/// Fewer places for a time, as after the COVID reopening.
package struct Limit: Sendable {
    /// Its name.
    package let name: String
    /// Whom it concerns; empty for everyone.
    package let partners: [Located<String>]
    /// How many of a partner's desks may be used at once.
    package let desks: Int?
    /// How many persons a party may have.
    package let party: Int?
    /// The reason, by its name in the texts.
    package let because: Located<String>?

    static let record = Record<Limit>(
        Limit.init,
        Field("limit", .name, "its name", \.name),
        Field("partners", Shape<String>.name.located.list(least: 1), default: [], "whom it concerns", \.partners),
        .optional("desks", .integer(0...100), "desks of a partner used at once", \.desks),
        .optional("party", .integer(1...6), "persons of a party", \.party),
        .optional("because", Shape<String>.name.located, "the reason, by its name in the texts", \.because))
}

/// What a service costs: quoted, not collected.
package struct Fee: Sendable {
    /// The service.
    package let service: Located<String>
    /// The national table that states the amounts.
    package let table: Located<String>?
    /// One amount for everyone.
    package let amount: Money?

    static let record = Record<Fee>(
        Fee.init,
        Field("fee", Shape<String>.name.located, "the service it is for", \.service),
        .optional("table", Shape<String>.name.located, "the national table of amounts", \.table),
        .optional("amount", .money, "one amount for everyone: 50 euro", \.amount))
}

/// When people are reminded of their visit.
package struct Reminder: Sendable {
    /// Its name.
    package let name: String
    /// How long before the visit.
    package let before: Term
    /// At what time of that day, where it is counted in days.
    package let time: TimeOfDay

    static let record = Record<Reminder>(
        Reminder.init,
        Field("reminder", .name, "its name", \.name),
        Field("at", .before, "how long before the visit: 2 days before", \.before),
        Field(
            "time", .timeOfDay, default: TimeOfDay(minute: 600),
            "at what time of that day, where it is counted in days", \.time))
}
