import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// Has the parties of a visit's day asked how it was, where the centre asks them anything.
    func planInvitations(
        of record: VisitRecord, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        guard let centre = state.configuration.blueprint.centres[record.centre], asks(centre, on: record.day) else {
            return
        }
        let round = InvitationRound(centre: record.centre, day: record.day)
        try schedule(DueKind.survey, round.subject, at: round.time(centre, now: now), &state, &context)
    }

    /// Asks the parties of a day to rate their visits: each once, where something was done and nothing was answered yet.
    func inviteToRate(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        guard let round = InvitationRound(subject: due.subject),
            let centre = state.configuration.blueprint.centres[round.centre], asks(centre, on: round.day),
            centre.clock.day(now.milliseconds) <= round.day.adding(days: RatedVisit.days)
        else { return }
        let legs = try LegRecord.list(round.centre, on: round.day, in: context.transaction)
        let done = Set(legs.filter { $0.state == .done }.map(\.visit))
        var told: [ToldMessage] = []
        for visit in try VisitRecord.list(round.centre, on: round.day, in: context.transaction)
        where done.contains(visit.reference) {
            guard try RatingRecord.find(visit.reference, by: .client, in: context.transaction) == nil,
                try SurveyInvitation.insert(visit.reference, in: context.transaction)
            else { continue }
            told.append(try tell(.visitSurvey, .visit(visit), &state, &context, now: now))
        }
        guard !told.isEmpty else { return }
        try record(
            "invite-visits", round.centre, round.day.description, by: "clock", now: now,
            happened: Instant(milliseconds: due.at), &context
        ) { told.write(to: &$0) }
    }

    private func asks(_ centre: Centre, on day: Day) -> Bool {
        SurveySheet(centre, on: day, for: .client, partners: []).isAsked
    }
}

extension MessageTold {
    /// What the question how a visit was is filled with.
    func content(of visit: RatedVisit, _ language: MessageLanguage) -> [String: Any] {
        var content = common(language)
        content["reference"] = visit.record.reference
        content["day"] = language.text(visit.record.day)
        content["through"] = language.text(visit.through)
        var texts: [String] = []
        for question in visit.sheet.questions(in: language.rawValue) where !texts.contains(question.text) {
            texts.append(question.text)
        }
        content["questions"] = texts.map { ["text": Printed.line($0)] }
        return content
    }
}
