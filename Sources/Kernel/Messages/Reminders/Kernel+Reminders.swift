import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// Plans the reminders of a visit, where those of its day are not planned yet.
    func planReminders(
        of record: VisitRecord, _ centre: Centre, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        try planReminders(on: record.day, startsAt: record.startsAt, centre, &state, &context, now: now)
    }

    private func planReminders(
        on day: Day, startsAt: Instant, _ centre: Centre, _ state: inout State, _ context: inout WriteContext,
        now: Instant
    ) throws {
        for reminder in centre.reminders.on(day) {
            let round = ReminderRound(centre, day, reminder.value, startsAt: startsAt)
            let subject = round.subject
            guard !state.reminders.contains(subject),
                let time = round.time(reminder.value, centre, state.configuration), time > now
            else { continue }
            try schedule(DueKind.reminder, subject, at: time, &state, &context)
            state.reminders.insert(subject)
        }
    }

    /// Plans the reminders of every day that has visits, as the configuration in force says.
    func planReminders(_ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        // A reminder may go at another time since; what the file has no longer goes round without telling anybody.
        state.reminders = []
        for start in try VisitRecord.starts(after: now, in: context.transaction) {
            guard let centre = state.configuration.blueprint.centres[start.centre] else { continue }
            try planReminders(on: start.day, startsAt: start.startsAt, centre, &state, &context, now: now)
        }
    }

    /// Reminds the visits of a round that are still to come; nobody is reminded by an entry that the file has no longer.
    func remind(_ due: Due, _ state: inout State, _ context: inout WriteContext, now: Instant) throws {
        state.reminders.remove(due.subject)
        guard let round = ReminderRound(subject: due.subject),
            let centre = state.configuration.blueprint.centres[round.centre],
            let reminder = centre.reminders.on(round.day, round.reminder)?.value,
            (reminder.before.minutes == nil) == (round.startsAt == nil)
        else { return }
        var told: [ToldMessage] = []
        for visit in try VisitRecord.list(round.centre, on: round.day, in: context.transaction)
        where visit.state == .booked && visit.startsAt > now {
            guard round.startsAt.map({ $0 == visit.startsAt }) ?? true else { continue }
            told.append(try tell(.visitReminder, .visit(visit), &state, &context, now: now))
        }
        guard !told.isEmpty else { return }
        let happened = Instant(milliseconds: due.at)
        try record(
            "remind-visits", round.centre, round.day.description, by: "clock", now: now, happened: happened, &context
        ) { json in
            json.member("reminder", round.reminder)
            told.write(to: &json)
        }
    }
}
