import ArgumentParser
import Operations
import Shapes

/// A fact as an argument, `age=34` or `nationalities=IN,NL`.
struct FactArgument: ExpressibleByArgument {
    /// The fact by its name.
    let fact: Keyed<FactText>

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        let words = parts[1].split(separator: ",").map(String.init)
        if let number = Int(parts[1]), String(number) == parts[1], parts[1].utf8.count < 10 {
            fact = Keyed(parts[0], .number(number))
        } else if parts[0] == "nationalities" || words.count > 1 {
            fact = Keyed(parts[0], .list(words))
        } else {
            fact = Keyed(parts[0], .text(parts[1]))
        }
    }
}
