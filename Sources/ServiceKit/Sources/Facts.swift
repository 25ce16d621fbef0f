/// What is known about a person on the day of a leg; a fact that is absent is unknown.
public struct Facts: Hashable, Sendable {
    /// The day that is asked about, normally the leg's.
    public var day: Day
    /// Known values by the fact's name.
    public var known: [String: Fact]
    /// The module's settings by name, as they hold at the centre on the day; an amount of time is its text.
    public var settings: [String: Fact]
    /// The national tables of amounts that the module's manifest names under `use:`, as they hold on the day: euro cents by
    /// table and group.
    public var tables: [String: [String: Int]]

    /// Facts on a day.
    public init(
        day: Day, known: [String: Fact] = [:], settings: [String: Fact] = [:], tables: [String: [String: Int]] = [:]
    ) {
        self.day = day
        self.known = known
        self.settings = settings
        self.tables = tables
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

    /// The nationalities a fact gives; `nil` where it is unknown or holds none.
    public func nationalities(_ name: String = "nationalities") -> [Nationality]? {
        switch known[name] {
        case .words(let codes): codes.compactMap { Nationality($0) }
        case .word(let code): Nationality(code).map { [$0] }
        default: nil
        }
    }

    /// The number a setting holds; `nil` where the module has no such setting or it is no number.
    public func setting(_ name: String) -> Int? {
        if case .number(let number) = settings[name] { number } else { nil }
    }

    /// What a dated table says for a group on the day; `nil` where no row holds that day, or none for the group.
    public func amount(in table: String, for group: String) -> Fact? {
        tables[table]?[group].map { .money(cents: $0) }
    }

    /// The word a fact gives; `nil` where it is unknown or no single word.
    public func word(_ name: String) -> String? {
        if case .word(let word) = known[name] { word } else { nil }
    }
}
