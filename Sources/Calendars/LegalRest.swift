/// Why a day carries no end of a statutory term.
package enum LegalRest: Hashable, Sendable {
    /// A Saturday.
    case saturday
    /// A Sunday.
    case sunday
    /// A holiday, on whatever weekday.
    case holiday(LegalHoliday)

    /// The reason in English, such as `a Saturday` or `Easter Monday`.
    package var name: String {
        switch self {
        case .saturday: "a Saturday"
        case .sunday: "a Sunday"
        case .holiday(let holiday): holiday.name
        }
    }
}
