import Blueprint
import Calendars
import Operations
import Rules
import ServiceKit
import Shapes
import Timetable

extension DaySearch {
    /// Why a day has no slot for several services, although all of them are given.
    func why(_ day: ItineraryDay) -> Why {
        if !day.kept.isEmpty { return Why(day: day.plan.day, reason: .full, text: kept(at: day.kept, day.plan)) }
        if let need = day.needs.first(where: { !day.fits($0, unbooked: true) }) { return tooLong(name(need), day) }
        let full = day.needs.filter { !day.fits($0, unbooked: false) }
        if !full.isEmpty {
            return Why(
                day: day.plan.day, reason: .full, text: "every desk for \(names(full)) is full on that day")
        }
        guard finder(day.unbooked).hasVisit else { return tooLong("\(names(day.needs)) in one visit", day) }
        return Why(
            day: day.plan.day, reason: .full,
            text: "what is free on that day makes no visit of \(names(day.needs))\(wait(day))")
    }

    /// Why no visit starts at a tick of a day, although the day may have some.
    func why(at tick: Int, _ day: ItineraryDay) -> Why {
        guard finder(day).hasVisit else { return why(day) }
        guard day.isOpen(at: tick) else {
            return Why(day: day.plan.day, reason: .closed, text: "no desk for \(names(day.needs)) is open at that time")
        }
        return Why(
            day: day.plan.day, reason: .tooLong,
            text: "what is left of the opening is too short for \(names(day.needs))\(wait(day))")
    }

    /// That no site has everything, and where what is given.
    func noSite(_ needs: [ServiceNeed], _ plan: DayPlan) -> Why {
        if let need = needs.first(where: { plan.desks(giving: $0.service).places.isEmpty }) {
            return why(.partnerAbsent, of: need.partner, plan.day).naming(name(need))
        }
        let places = needs.map { need in
            let sites = plan.desks(giving: need.service).places.compactMap { plan.desks[$0].site }
            return "\(name(need)) at \(Set(sites).sorted().joined(separator: " or "))"
        }
        return Why(
            day: plan.day, reason: .notOffered, text: "no site has all services: \(places.joined(separator: ", "))")
    }

    /// Which partners keep a site from having everything on a day.
    func absence(_ needs: [ServiceNeed], _ desks: [[Int]], _ plan: DayPlan) -> Why {
        var absent: [String] = []
        for (need, places) in zip(needs, desks) {
            switch plan.absence(of: places) {
            case .closed(let because)?:
                let name = question.title(of: need.partner, on: plan.day)
                let isEverything = desks.allSatisfy { plan.absence(of: $0) == .closed(because) }
                return Why(
                    day: plan.day, reason: .closed,
                    text: (isEverything ? "closed: " : "\(name) is closed: ")
                        + centre.text(because, question.language))
            case .partnerAbsent?:
                let title = question.title(of: need.partner, on: plan.day)
                if !absent.contains(title) { absent.append(title) }
            case nil: continue
            }
        }
        return Why(
            day: plan.day, reason: .partnerAbsent,
            text: "\(absent.listed) \(absent.count == 1 ? "is" : "are") not here on that day")
    }

    /// That what is left of a partner's day is kept for others, and for whom.
    func kept(at partners: [String], _ plan: DayPlan) -> String {
        let others = (plan.terms?.reserved ?? []).map(\.key).filter { $0 != question.bundle }
        let whom = others.map { centre.text($0, question.language) }.listed
        let where_ = partners.map { question.title(of: $0, on: plan.day) }.listed
        return "what is left at \(where_) on that day is kept for \(whom)"
    }

    private func tooLong(_ what: String, _ day: ItineraryDay) -> Why {
        Why(
            day: day.plan.day, reason: .tooLong,
            text: (day.hasBegun ? "what is left of that day" : "the opening") + " is too short for \(what)\(wait(day))")
    }

    private func wait(_ day: ItineraryDay) -> String {
        day.needs.count > 1
            ? day.maxWait.map { " with at most \($0 * DayRow.minutesPerTick) minutes between" } ?? "" : ""
    }

    private func name(_ need: ServiceNeed) -> String { question.name(of: need.manifest) }

    private func names(_ needs: [ServiceNeed]) -> String { needs.map(name).listed }
}

extension Why {
    /// The same reason, naming the service that it keeps away.
    func naming(_ service: String) -> Why { Why(day: day, reason: reason, text: "\(service): \(text)") }
}
