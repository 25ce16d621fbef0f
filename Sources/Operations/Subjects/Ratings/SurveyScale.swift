/// How a question of the survey is answered; raw values are the words of files.
package enum SurveyScale: String, CaseIterable, Sendable {
    /// A mark from 1 to 5.
    case oneToFive = "1-5"
    /// A mark from 1 to 10.
    case oneToTen = "1-10"
    /// One of five words.
    case satisfaction
    /// In one's own words; kept sealed.
    case open

    /// The marks that it allows; `nil` where it is not answered by a mark.
    package var marks: ClosedRange<Int>? {
        switch self {
        case .oneToFive: 1...5
        case .oneToTen: 1...10
        case .satisfaction, .open: nil
        }
    }
}
