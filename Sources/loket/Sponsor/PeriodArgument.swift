import ArgumentParser
import ServiceKit

/// A period as an argument, `2019-05-01..2022-05-01`; the last day is not included, and may be left out.
struct PeriodArgument: ExpressibleByArgument {
    /// The first day.
    let from: Day
    /// The first day no longer; `nil` where it holds on.
    let until: Day?

    init?(argument: String) {
        let text = argument.hasSuffix("..") ? String(argument.dropLast(2)) : argument
        guard let mark = text.firstRange(of: "..") else {
            guard let day = Day(text) else { return nil }
            (from, until) = (day, nil)
            return
        }
        guard let from = Day(String(text[..<mark.lowerBound])), let until = Day(String(text[mark.upperBound...])) else {
            return nil
        }
        (self.from, self.until) = (from, until)
    }
}
