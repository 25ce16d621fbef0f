/// A day that the Algemene termijnenwet takes for a holiday; raw values are words for programs.
package enum LegalHoliday: String, CaseIterable, Sendable {
    /// 1 January.
    case newYear = "new-year"
    /// Equated with the holidays by article 3 itself.
    case goodFriday = "good-friday"
    /// The day after Easter.
    case easterMonday = "easter-monday"
    /// The 39th day after Easter.
    case ascension
    /// The 50th day after Easter.
    case whitMonday = "whit-monday"
    /// 25 December.
    case christmas
    /// 26 December.
    case secondChristmasDay = "second-christmas-day"
    /// King's Day: 27 April, the day before where that is a Sunday; up to 2013 Queen's Day, 30 April likewise.
    case kingsDay = "kings-day"
    /// 5 May, every year and not in lustrum years alone.
    case liberationDay = "liberation-day"
    /// Equated by royal decree (article 3, third paragraph): an ordinary working day otherwise.
    case equated

    /// The name in English, as explanations use it.
    package var name: String {
        switch self {
        case .newYear: "New Year's Day"
        case .goodFriday: "Good Friday"
        case .easterMonday: "Easter Monday"
        case .ascension: "Ascension Day"
        case .whitMonday: "Whit Monday"
        case .christmas: "Christmas Day"
        case .secondChristmasDay: "the second day of Christmas"
        case .kingsDay: "King's Day"
        case .liberationDay: "Liberation Day"
        case .equated: "a day equated with a holiday by decree"
        }
    }
}
