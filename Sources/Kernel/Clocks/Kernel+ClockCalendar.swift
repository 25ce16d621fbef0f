import Blueprint
import Calendars
import Rules
import ServiceKit
import Shapes

extension Centre {
    /// The calendars that a clock is counted by: the law's, and the working days of whoever keeps the promise.
    ///
    /// A partner works when it is open at any site of the centre. A registrar works from Monday to Friday less the
    /// centre's holidays on which everything is closed and less the days on which the home municipality's town hall is;
    /// an employer or a client from Monday to Friday less those holidays.
    func calendar(of keeper: String, municipality: String?) -> TermCalendar {
        let isRole = StepDeclaration.roles.contains(keeper)
        let hall = keeper == StepActor.registrar ? municipality : nil
        return TermCalendar(clock: clock) { day in
            isRole ? self.standing(of: day, hall: hall) : self.standing(of: day, partner: keeper)
        }
    }

    private func standing(of day: Day, partner: String) -> DayStanding {
        let places: [String?] = sites.on(day).map(\.name) + [nil]
        var because: String?
        for site in places {
            switch presence(of: partner, at: site, on: day) {
            case .open: return .open
            case .closed(let reason): because = because ?? reason
            case .absent: break
            }
        }
        if let because { return .closed(because) }
        return day.weekday.number > 5 ? .weekend : .absent
    }

    private func standing(of day: Day, hall: String?) -> DayStanding {
        if day.weekday.number > 5 { return .weekend }
        let closed = hall.flatMap { municipalities.on(day, $0)?.closed.map(\.value) } ?? []
        for name in holidays.names {
            guard let holiday = holidays.on(day, name), holiday.isClosed || closed.contains(name),
                holiday.rule.falls(on: day)
            else { continue }
            return .closed(name)
        }
        return .open
    }
}

extension Configuration {
    /// The calendars of a clock as the revision has them; `nil` where its centre has left the configuration.
    func calendar(of clock: ClockRecord) -> TermCalendar? {
        blueprint.centres[clock.centre]?.calendar(of: clock.keeper, municipality: clock.municipality)
    }
}
