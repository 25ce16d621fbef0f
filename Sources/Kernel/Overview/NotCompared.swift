/// Why a figure is told beside an earlier one and not compared with it.
enum NotCompared: CaseIterable {
    /// The periods are not as many whole months: half a year is no year.
    case anotherLength
    /// One of the two is no number of things: marks and shares are not divided by one another.
    case noCount
    /// The earlier figure is nought, and nothing is a multiple of it.
    case noneThen

    /// The reason after "not compared", in English where no other language is known.
    func text(in language: String) -> String {
        switch (self, language) {
        case (.anotherLength, "nl"): "de twee perioden zijn niet evenveel hele maanden"
        case (.anotherLength, _): "the two periods are not as many whole months"
        case (.noCount, "nl"): "alleen aantallen worden op elkaar gedeeld"
        case (.noCount, _): "only numbers of things are divided by one another"
        case (.noneThen, "nl"): "toen was het er geen"
        case (.noneThen, _): "then there were none"
        }
    }
}
