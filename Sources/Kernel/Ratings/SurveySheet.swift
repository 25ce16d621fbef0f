import Blueprint
import Operations
import Rules
import ServiceKit
import Shapes

/// The questions that one group is asked about a visit, as they stood on its day.
struct SurveySheet: Sendable {
    /// A question, about the visit or about one partner.
    struct Item: Hashable, Sendable {
        let question: String
        let scale: SurveyScale
        let partner: String?
    }

    /// The questions, in the order of the centre's file.
    let items: [Item]
    /// Whether the group is asked anything at all.
    let isAsked: Bool
    private let centre: Centre
    private let day: Day

    /// The questions of a day; those about each partner for the partners that were really visited.
    init(_ centre: Centre, on day: Day, for group: SurveyGroup, partners: [String]) {
        self.centre = centre
        self.day = day
        var items: [Item] = []
        var isAsked = false
        for name in centre.surveys.on(day, group.rawValue)?.value.ask.map(\.value) ?? [] {
            guard let entry = centre.questions.on(day, name)?.value,
                let scale = entry.scale.flatMap({ SurveyScale(rawValue: $0.rawValue) }),
                entry.groups.isEmpty || entry.groups.contains(where: { $0.rawValue == group.rawValue })
            else { continue }
            isAsked = true
            switch entry.about {
            case .eachPartner: items += partners.map { Item(question: name, scale: scale, partner: $0) }
            case .visit, nil: items.append(Item(question: name, scale: scale, partner: nil))
            }
        }
        self.items = items
        self.isAsked = isAsked
    }

    /// The questions in a language, with what may be answered.
    func questions(in language: String) -> [SurveyQuestion] {
        // Questions share their names with words, as `satisfied` does: the words are no texts of the centre.
        let known = MessageLanguage(asked: language, of: centre)
        return items.map { item in
            SurveyQuestion(
                question: item.question, partner: item.partner, partnerName: item.partner.map(title),
                text: centre.text(item.question, language), scale: item.scale,
                words: item.scale == .satisfaction
                    ? Satisfaction.allCases.map { SurveyWord(word: $0, text: known.text($0)) } : nil)
        }
    }

    private func title(_ partner: String) -> String {
        centre.partners.on(day, partner)?.value.title ?? partner
    }
}

extension MessageLanguage {
    /// How satisfied someone is, in words.
    func text(_ word: Satisfaction) -> String {
        switch (self, word) {
        case (.english, .veryDissatisfied): "very dissatisfied"
        case (.english, .dissatisfied): "dissatisfied"
        case (.english, .neutral): "neither satisfied nor dissatisfied"
        case (.english, .satisfied): "satisfied"
        case (.english, .verySatisfied): "very satisfied"
        case (.dutch, .veryDissatisfied): "zeer ontevreden"
        case (.dutch, .dissatisfied): "ontevreden"
        case (.dutch, .neutral): "niet tevreden en niet ontevreden"
        case (.dutch, .satisfied): "tevreden"
        case (.dutch, .verySatisfied): "zeer tevreden"
        }
    }
}
