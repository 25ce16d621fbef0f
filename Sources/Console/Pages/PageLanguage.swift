/// In which language a page's own words are; what it tells about comes from the server in that language too.
package enum PageLanguage: Sendable {
    case english
    case dutch

    /// The language of a code; English for any that a page has no words in.
    package init(code: String) {
        self = code.lowercased().hasPrefix("nl") ? .dutch : .english
    }

    /// What stands between thousands.
    var thousands: String { self(",", ".") }

    /// What stands before decimals.
    var decimal: String { self(".", ",") }

    /// The name of a month, 1 to 12.
    func month(_ number: Int) -> String {
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        return self(english, dutch)[number - 1]
    }

    /// A word as it stands at the beginning.
    func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// The one that is in this language.
    func callAsFunction<Word>(_ english: Word, _ dutch: Word) -> Word {
        switch self {
        case .english: english
        case .dutch: dutch
        }
    }
}
