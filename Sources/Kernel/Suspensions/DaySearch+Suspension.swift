import Blueprint
import Calendars
import HashTreeCollections
import Operations
import ServiceKit

extension DaySearch {
    /// That one of some services is suspended, as a reason for a day; `nil` where none is.
    func suspension(of services: @autoclosure () -> [String], on day: Day) -> Why? {
        guard !state.suspensions.isEmpty else { return nil }
        for service in services() {
            guard let suspension = state.suspension(of: service, at: centre.id),
                let module = question.configuration.blueprint.modules[service]
            else { continue }
            return Why(
                day: day, reason: .withheld,
                text: "\(question.name(of: module)) is \(suspension.words(centre.clock)); nothing new is booked")
        }
        return nil
    }
}

extension SuspensionRecord {
    /// That it is suspended and since when, by a centre's clock: `suspended since 2021-03-04 10:15`.
    func words(_ clock: LocalClock) -> String {
        let local = clock.local(since.milliseconds)
        let (hour, minute) = (local.minute / 60, local.minute % 60)
        return "suspended \(key.centre == nil ? "everywhere" : "here") since "
            + "\(local.day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
