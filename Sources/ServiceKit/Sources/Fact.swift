/// The value of one fact about a person or an application.
public enum Fact: Hashable, Sendable {
    /// A word of the fact's list, `yes` and `no` included.
    case word(String)
    /// Several words, such as a person's nationalities; a condition holds where one of them meets it.
    case words([String])
    /// A count: years, months, minutes or a plain number.
    case number(Int)
    /// An amount in euro cents.
    case money(cents: Int)
    /// A day.
    case day(Day)
    /// What has not happened: it satisfies no comparison.
    case never

    /// The words `yes` and `no`.
    public static func yesNo(_ value: Bool) -> Fact {
        .word(value ? "yes" : "no")
    }
}

extension Fact: CustomStringConvertible {
    /// The value as files and answers spell it.
    public var description: String {
        switch self {
        case .word(let word): word
        case .words(let words): words.joined(separator: ", ")
        case .number(let number): String(number)
        case .money(let cents):
            cents % 100 == 0
                ? "\(cents / 100) euro" : "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100) euro"
        case .day(let day): day.description
        case .never: "never"
        }
    }
}
