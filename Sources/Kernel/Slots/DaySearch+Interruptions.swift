import Blueprint
import HashTreeCollections
import Operations
import ServiceKit
import Timetable

extension DaySearch {
    /// When the desks that give a service are open and not out of use.
    func opening(_ giving: DayPlan.Giving, _ plan: DayPlan) -> [DayRow] {
        state.interruptions.isEmpty
            ? giving.open : zip(giving.places, giving.open).map { $1.subtracting(interrupted($0, plan)) }
    }

    /// The ticks in which a desk is out of use, by its place in the plan.
    func interrupted(_ place: Int, _ plan: DayPlan) -> DayRow {
        guard !state.interruptions.isEmpty else { return .empty }
        return state.interrupted(plan.desks[place].name, of: plan.desks[place].partner, at: centre, on: plan.day)
    }

    /// Why none of some desks can be used on a day although they were to open; `nil` where one can.
    func outOfUse(_ places: [Int], for need: ServiceNeed, _ plan: DayPlan) -> Why? {
        guard !state.interruptions.isEmpty else { return nil }
        let opening = places.filter { !plan.desks[$0].open.isEmpty }
        guard !opening.isEmpty,
            opening.allSatisfy({ plan.desks[$0].open.subtracting(interrupted($0, plan)).isEmpty })
        else { return nil }
        return Why(
            day: plan.day, reason: .partnerAbsent,
            text: "every desk for \(question.name(of: need.manifest)) is out of use on that day")
    }

    /// Why none of some desks can be used at a tick although one was to be open then; `nil` where that is not the reason.
    func outOfUse(at tick: Int, _ places: [Int], for need: ServiceNeed, _ plan: DayPlan) -> Why? {
        guard !state.interruptions.isEmpty else { return nil }
        let open = places.filter { plan.desks[$0].open.contains(tick) }
        guard !open.isEmpty, open.allSatisfy({ interrupted($0, plan).contains(tick) }) else { return nil }
        return Why(
            day: plan.day, reason: .partnerAbsent,
            text: "every desk for \(question.name(of: need.manifest)) is out of use at that time")
    }
}
