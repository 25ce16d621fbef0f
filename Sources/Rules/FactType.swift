/// The types of facts and settings, by the words that manifests use.
package enum FactType: String, CaseIterable, Sendable {
    /// `yes` or `no`.
    case yesNo = "yes-no"
    /// One word of a list.
    case word
    /// A whole number.
    case number
    /// A number of minutes.
    case minutes
    /// A number of whole months.
    case months
    /// A number of whole years, such as an age.
    case years
    /// A calendar day.
    case day
    /// An amount in euro.
    case money
    /// A day, or `never`.
    case dayOrNever = "day-or-never"
    /// A number of whole months, or `never`.
    case monthsOrNever = "months-or-never"
    /// The number that is printed on a document.
    case documentNumber = "document-number"
    /// The number that is printed on a Dutch document, checked as such.
    case dutchDocumentNumber = "dutch-document-number"
    /// The machine-readable zone of a card or passport, checked line by line.
    case machineReadableZone = "machine-readable-zone"
    /// One of the module's outcomes.
    case outcome
    /// A person's nationalities, by their codes.
    case nationalities
    /// A municipality, by its code.
    case municipality

    /// Whether its values have an order, so that `under` and `over` mean something.
    package var isOrdered: Bool {
        switch self {
        case .number, .minutes, .months, .years, .day, .money, .dayOrNever, .monthsOrNever: true
        case .yesNo, .word, .documentNumber, .dutchDocumentNumber, .machineReadableZone, .outcome, .nationalities,
            .municipality:
            false
        }
    }

    /// Whether `never` is a value of it.
    package var hasNever: Bool {
        self == .dayOrNever || self == .monthsOrNever
    }

    /// The same without `never`: what a value of it is compared with.
    package var compared: FactType {
        switch self {
        case .dayOrNever: .day
        case .monthsOrNever: .months
        default: self
        }
    }

    /// Whether it is an identifier: conditions ask only whether it is known.
    package var isIdentifier: Bool {
        self == .documentNumber || self == .dutchDocumentNumber || self == .machineReadableZone
    }

    /// Whether a number in JSON may give a value of it.
    package var isCount: Bool {
        switch self {
        case .number, .minutes, .months, .years, .monthsOrNever: true
        default: false
        }
    }

    /// What its values are, for a message.
    package var summary: String {
        switch self {
        case .yesNo: "yes or no"
        case .word: "a word"
        case .number: "a whole number"
        case .minutes: "a number of minutes"
        case .months: "a number of months"
        case .years: "a number of years"
        case .day: "a day"
        case .money: "an amount in euro"
        case .dayOrNever: "a day or never"
        case .monthsOrNever: "a number of months or never"
        case .documentNumber: "a document's number"
        case .dutchDocumentNumber: "a Dutch document's number"
        case .machineReadableZone: "a machine-readable zone"
        case .outcome: "an outcome"
        case .nationalities: "nationalities"
        case .municipality: "a municipality"
        }
    }
}
