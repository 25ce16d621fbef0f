package import Operations
package import ServiceKit

extension PageNumbers {
    /// A day: 1 July 2021.
    package func day(_ day: Day) -> String {
        let parts = day.parts
        return "\(parts.day)\(space)\(language.month(parts.month)) \(parts.year)"
    }

    /// A period by its usual name, `until` not included: 2019, Q3 2021, March 2021, 2021 to 1 July, or its two days.
    package func period(_ from: Day, _ until: Day) -> String {
        let (first, next) = (from.parts, until.parts)
        let last = until.adding(days: -1)
        if last <= from { return day(from) }
        if first.day == 1, next.day == 1 {
            let months = (next.year - first.year) * 12 + next.month - first.month
            if first.month == 1, months == 12 { return "\(first.year)" }
            if first.month == 1, months % 12 == 0 { return "\(first.year)–\(next.year - 1)" }
            if months == 3, first.month % 3 == 1 {
                let quarter = first.month / 3 + 1
                return language("Q\(quarter) \(first.year)", "\(quarter)e kwartaal \(first.year)")
            }
            if months == 1 { return "\(language.month(first.month)) \(first.year)" }
        }
        let end = last.parts
        if first.day == 1, first.month == 1, end.year == first.year {
            return "\(first.year) " + language.through("\(end.day)\(space)\(language.month(end.month))")
        }
        return "\(day(from)) – \(day(last))"
    }

    /// A moment, in UTC: 5 July 2021, 08:00 UTC.
    package func moment(_ instant: Instant) -> String {
        let text = instant.description
        guard let day = Day(text.prefix(10)) else { return text }
        return "\(self.day(day)), \(text.dropFirst(11).prefix(5)) UTC"
    }
}
