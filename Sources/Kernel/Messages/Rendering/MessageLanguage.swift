import Blueprint
import Calendars
import ServiceKit

/// A language that messages are written in, with its days and amounts of time in words.
package enum MessageLanguage: String, CaseIterable, Sendable {
    /// English.
    case english = "en"
    /// Dutch.
    case dutch = "nl"

    /// The language to write to somebody in: the asked one, else the first of the centre's that messages know.
    init(asked: String, of centre: Centre) {
        let known = ([asked] + centre.languages).lazy.compactMap(MessageLanguage.init(rawValue:))
        self = known.first ?? .english
    }

    /// A day in words: `Tuesday 9 March 2021`.
    func text(_ day: Day) -> String {
        let parts = day.parts
        let weekday = weekdays[day.weekday.number - 1]
        return "\(weekday) \(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    /// A time of day, `09:30`.
    func time(_ minute: Int) -> String {
        let (hour, minute) = (minute / 60 % 24, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// An amount of time in words: `1 working day`.
    func text(_ term: Term) -> String {
        guard self == .dutch else { return term.description }
        let names: (one: String, many: String) =
            switch term.unit {
            case .minutes: ("minuut", "minuten")
            case .hours: ("uur", "uur")
            case .days: ("dag", "dagen")
            case .workingDays: ("werkdag", "werkdagen")
            case .weeks: ("week", "weken")
            case .months: ("maand", "maanden")
            case .years: ("jaar", "jaar")
            }
        return "\(term.count) \(term.count == 1 ? names.one : names.many)"
    }

    /// Words as a list in a sentence: `a, b and c`.
    func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + (self == .dutch ? " en " : " and ") + last
    }

    /// The word before a desk's name.
    var desk: String { self == .dutch ? "balie" : "desk" }
    /// The word between two times of day.
    var until: String { self == .dutch ? "tot" : "to" }

    private var weekdays: [String] {
        switch self {
        case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        case .dutch: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        }
    }

    private var months: [String] {
        switch self {
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        case .dutch:
            [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
        }
    }
}
