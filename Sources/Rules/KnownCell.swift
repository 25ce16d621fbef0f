import ServiceKit

/// One fact while decisions are made: whether it is known, and its value in a form that is quickly compared.
struct KnownCell: Sendable {
    /// How far a fact is known.
    enum Status: UInt8, Sendable {
        case unread
        case given
        case byDefault
        case unknown
        case failed
    }

    /// What the ordinal means.
    enum Form: UInt8, Sendable {
        /// A number, a day's number or cents.
        case ordered
        /// The place of a word in its fact's list.
        case word
        case never
        case other
    }

    var status = Status.unread
    private(set) var form = Form.other
    private(set) var ordinal = 0
    private(set) var fact = Fact.never

    var isKnown: Bool { status == .given || status == .byDefault }

    init() {}

    init(_ status: Status) {
        self.status = status
    }

    init(_ fact: Fact, _ status: Status, words: [String]) {
        self.status = status
        self.fact = fact
        switch fact {
        case .number(let number): (form, ordinal) = (.ordered, number)
        case .money(let cents): (form, ordinal) = (.ordered, cents)
        case .day(let day): (form, ordinal) = (.ordered, day.number)
        case .never: form = .never
        case .words: break
        case .word(let word):
            if let place = words.firstIndex(of: word) { (form, ordinal) = (.word, place) }
        }
    }
}
