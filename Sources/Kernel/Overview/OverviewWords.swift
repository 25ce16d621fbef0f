import Operations
import ServiceKit

/// What must be known beside figures, in English and Dutch.
struct OverviewWords {
    let isDutch: Bool

    init(_ language: String) { isDutch = language == "nl" }

    /// Of which months ratings are told.
    var ratings: OverviewNote {
        OverviewNote(
            note: "ratings",
            text: isDutch
                ? "Beoordelingen: hele maanden die voorbij zijn, en alleen waar in een maand vijf of meer mensen dezelfde vraag over dezelfde partner hebben beantwoord."
                : "Ratings: whole months that have ended, and only where five people or more answered the same question about the same partner in a month."
        )
    }

    /// Why something is not told.
    var withheld: OverviewNote {
        OverviewNote(
            note: "withheld",
            text: isDutch
                ? "Wat over minder dan vijf mensen zou gaan, staat er niet; ook niet wat dat zou verraden."
                : "What would tell of fewer than five people is withheld, and so is what would give it away.")
    }

    /// What the share of sponsors is of.
    func sponsors(_ recognised: Int) -> OverviewNote {
        OverviewNote(
            note: "sponsors",
            text: isDutch
                ? "Erkende referenten: van de \(recognised) die hier zijn ingeschreven en in de periode erkend waren."
                : "Recognised sponsors: of the \(recognised) that are registered here and were recognised in the period."
        )
    }

    /// That counted figures do not go back as far as was asked.
    func counted(since day: Day) -> OverviewNote {
        OverviewNote(
            note: "counted-from",
            text: isDutch
                ? "Loket telt hier sinds \(day); wat eerder was, staat apart, zoals het is opgetekend."
                : "Loket has counted here since \(day); what was before stands apart, as it was recorded.")
    }

    /// That nothing was counted.
    var nothing: OverviewNote {
        OverviewNote(
            note: "nothing-counted",
            text: isDutch ? "In deze periode heeft Loket niets geteld." : "Loket counted nothing in this period.")
    }

    /// Why nothing is compared with an earlier period.
    var notCompared: OverviewNote {
        OverviewNote(
            note: "not-compared",
            text: isDutch
                ? "Met de eerdere periode is niet vergeleken: die is niet in haar geheel geteld."
                : "Nothing is compared with the earlier period: not all of it was counted.")
    }
}
