import Foundation

/// A party with an appointment, as the people at the counter know it.
struct Visitor: Sendable {
    /// The visit's reference.
    let reference: String
    /// The key that opens it.
    let key: String
    /// When it starts.
    private(set) var startsAt: Date
    /// The day, on the centre's clock.
    private(set) var day: String
    /// The partners whose desks it goes to.
    let partners: [String]
    /// The desks that it was given.
    let desks: [String]
    /// Its persons with their days of birth.
    let births: [String: String]
    /// The cases by person and service, `p1 biometrics`.
    let cases: [String: String]
    /// Whether it can be written to.
    let hasEmail: Bool
    /// The card that it collects, by its number.
    var card: String?

    /// A visit as a booking was answered, and who it was booked for.
    init?(_ booked: Answer, _ household: Households.Household) {
        guard let reference = booked["reference"], let starts = booked["startsAt"],
            let startsAt = try? Date(starts, strategy: .iso8601)
        else { return nil }
        self.reference = reference
        self.startsAt = startsAt
        key = booked["key"] ?? ""
        hasEmail = household.hasEmail
        day = String(booked["localStart"]?.prefix(10) ?? "")
        partners = booked.all("legs", "partner")
        desks = booked.all("legs", "desk")
        var births: [String: String] = [:]
        for person in household.persons {
            let text = JSONText(Array(person.utf8))
            births[text["person"] ?? ""] = text["birthDate"] ?? ""
        }
        self.births = births
        var cases: [String: String] = [:]
        for index in 0..<booked.count("cases") {
            cases["\(booked["cases.\(index).person"] ?? "") \(booked["cases.\(index).service"] ?? "")"] =
                booked["cases.\(index).case"]
        }
        self.cases = cases
    }

    /// The same party at the time that a visit has now.
    func moved(to shown: Answer) -> Visitor? {
        guard let starts = shown["startsAt"], let startsAt = try? Date(starts, strategy: .iso8601) else { return nil }
        var moved = self
        moved.startsAt = startsAt
        moved.day = String(shown["localStart"]?.prefix(10) ?? "")
        return moved
    }

    /// How old a person is on the visit's day.
    func age(_ person: String) -> Int {
        guard let born = births[person], born.count == 10, day.count == 10 else { return 30 }
        let years = (Int(day.prefix(4)) ?? 0) - (Int(born.prefix(4)) ?? 0)
        return day.dropFirst(4) < born.dropFirst(4) ? years - 1 : years
    }
}
