extension KernelFacts {
    /// How a person is asked for a kernel fact, in English or Dutch; `nil` for other facts and languages.
    package static func question(_ fact: String, in language: String) -> String? {
        switch language {
        case "en": english[fact]
        case "nl": dutch[fact]
        default: nil
        }
    }

    private static let english = [
        "day": "For which day?",
        "birth-date": "What is the date of birth?",
        "age": "How old?",
        "nationalities": "Which nationalities?",
        "free-movement": "Is one of the nationalities of the EU, the EEA or Switzerland?",
        "lives-in": "In which municipality?",
        "bundle": "Which services in one visit?",
        "sponsor": "Is the employer a recognised sponsor?",
    ]

    private static let dutch = [
        "day": "Voor welke dag?",
        "birth-date": "Wat is de geboortedatum?",
        "age": "Hoe oud?",
        "nationalities": "Welke nationaliteiten?",
        "free-movement": "Is een van de nationaliteiten van de EU, de EER of Zwitserland?",
        "lives-in": "In welke gemeente?",
        "bundle": "Welke diensten in één bezoek?",
        "sponsor": "Is de werkgever een erkend referent?",
    ]
}
