import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit

/// A visit as one group sees it that may rate it.
struct RatedVisit: Sendable {
    /// For how many days after a visit it can be rated.
    static let days = 60

    let record: VisitRecord
    let centre: Centre
    let group: SurveyGroup
    let sheet: SurveySheet
    /// That the group has rated it; `nil` until then.
    let rating: RatingRecord?
    /// Whether something of it was done.
    let isDone: Bool

    /// The last day on which it can be rated.
    var through: Day { record.day.adding(days: Self.days) }

    /// Whether it can be rated now.
    func state(now: Instant) -> SurveyState {
        if rating != nil { return .answered }
        if !sheet.isAsked { return .notAsked }
        if centre.clock.day(now.milliseconds) > through { return .over }
        return isDone ? .open : .early
    }

    /// A visit with the partners that were really visited, as the records tell them.
    init(
        _ record: VisitRecord, by group: SurveyGroup, at centre: Centre, in transaction: any Transaction
    ) throws {
        self.record = record
        self.centre = centre
        self.group = group
        rating = try RatingRecord.find(record.reference, by: group, in: transaction)
        let done = try LegRecord.list(of: record.reference, in: transaction).filter { $0.state == .done }
        isDone = !done.isEmpty
        var partners: [String] = []
        for leg in done where !partners.contains(leg.placed.partner) { partners.append(leg.placed.partner) }
        sheet = SurveySheet(centre, on: record.day, for: group, partners: partners)
    }
}
