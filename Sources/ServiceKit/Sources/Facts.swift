/// What is known about a person on the day of a leg; a fact that is absent is unknown.
public struct Facts: Hashable, Sendable {
    /// The day that is asked about, normally the leg's.
    public var day: Day
    /// Known values by the fact's name.
    public var known: [String: Fact]

    /// Facts on a day.
    public init(day: Day, known: [String: Fact] = [:]) {
        self.day = day
        self.known = known
    }

    /// The value of a fact, `nil` while it is unknown.
    public subscript(name: String) -> Fact? {
        get { known[name] }
        set { known[name] = newValue }
    }

    /// The day a fact gives; `nil` where it is unknown, never, or no day.
    public func day(_ name: String) -> Day? {
        if case .day(let day) = known[name] { day } else { nil }
    }

    /// The number a fact gives; `nil` where it is unknown or no number.
    public func number(_ name: String) -> Int? {
        if case .number(let number) = known[name] { number } else { nil }
    }

    /// The word a fact gives; `nil` where it is unknown or no single word.
    public func word(_ name: String) -> String? {
        if case .word(let word) = known[name] { word } else { nil }
    }
}
