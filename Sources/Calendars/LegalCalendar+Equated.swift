import ServiceKit

extension LegalCalendar {
    /// The days that decrees are known to have equated, 2023–2028; a later decree adds to them.
    package static let knownEquatedDays: [EquatedDay] = {
        let earlier = "royal decrees for 2023 to 2025"
        let later = "royal decree for 2026 to 2028, as quoted on sterfgeval.nl, 4 October 2025"
        let days: [(Day?, String)] = [
            (Day(2023, 4, 28), earlier), (Day(2023, 5, 19), earlier), (Day(2024, 5, 10), earlier),
            (Day(2024, 12, 27), earlier), (Day(2025, 5, 30), earlier),
            (Day(2026, 1, 2), later), (Day(2026, 5, 15), later), (Day(2027, 5, 7), later), (Day(2028, 4, 28), later),
            (Day(2028, 5, 26), later),
        ]
        return days.compactMap { day, source in day.map { EquatedDay(day: $0, source: source) } }
    }()
}
