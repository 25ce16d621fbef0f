package import ServiceKit
package import Shapes

extension FactType {
    /// Reads one value; `words` are the words of its list, empty where any word will do.
    package func value(of written: String, words: [String] = []) throws(Problem) -> Fact {
        if hasNever, written == "never" { return .never }
        switch self {
        case .yesNo: return try yesNo(written)
        case .word, .outcome:
            guard words.isEmpty || words.contains(written) else { throw Problem.unknownWord(written, known: words) }
            return .word(written)
        case .number, .minutes, .months, .years, .monthsOrNever: return .number(try count(written))
        case .day, .dayOrNever:
            guard let day = Day(written) else {
                throw Problem(
                    "invalid-day", "`\(written)` is no day",
                    fix: "year, month and day: 2021-03-09\(hasNever ? ", or never" : "")")
            }
            return .day(day)
        case .money: return .money(cents: try cents(written))
        case .documentNumber:
            guard !written.isEmpty, written.count <= 32 else {
                throw Problem("invalid-document-number", "`\(written)` is no document number")
            }
            return .word(written)
        case .dutchDocumentNumber, .machineReadableZone:
            if let first = findings(in: written).first { throw Problem(first.code, first.message) }
            return .word(written)
        case .nationalities: return .words([try nationality(written)])
        case .municipality:
            guard let code = MunicipalityCode.canonical(written) else {
                throw Problem(
                    "invalid-municipality", "`\(written)` is no municipality's code",
                    fix: "GM and four digits, such as GM0935")
            }
            return .word(code)
        }
    }

    /// Whether a value is one of the type; `words` are the words of its list, empty where any word will do.
    package func accepts(_ value: Fact, words: [String] = []) -> Bool {
        switch (self, value) {
        case (.dayOrNever, .never), (.monthsOrNever, .never): true
        case (.yesNo, .word(let word)): word == "yes" || word == "no"
        case (.word, .word(let word)), (.outcome, .word(let word)): words.isEmpty || words.contains(word)
        case (.documentNumber, .word), (.dutchDocumentNumber, .word), (.machineReadableZone, .word),
            (.municipality, .word),
            (.nationalities, .words):
            true
        case (.day, .day), (.dayOrNever, .day), (.money, .money): true
        case (_, .number): isCount
        default: false
        }
    }

    /// All that is wrong with an identifier as it was read from a document, each place once; none for other types.
    package func findings(in written: String) -> [Finding] {
        do throws(Findings) {
            switch self {
            case .dutchDocumentNumber: _ = try DocumentNumber(written)
            case .machineReadableZone: _ = try MachineReadableZone(written)
            default: break
            }
            return []
        } catch {
            return error.all
        }
    }

    private func yesNo(_ written: String) throws(Problem) -> Fact {
        if written == "yes" || written == "no" { return .word(written) }
        let fix =
            switch written.lowercased() {
            case "true", "on", "y", "ja", "yes": "write `yes`"
            case "false", "off", "n", "nee", "no": "write `no`"
            default: "write `yes` or `no`"
            }
        throw Problem("invalid-word", "`\(written)` is neither yes nor no", fix: fix)
    }

    private func count(_ written: String) throws(Problem) -> Int {
        guard let number = Int(written), String(number) == written else {
            let digits = written.prefix { $0.isASCII && $0.isNumber }
            throw Problem(
                "invalid-number", "`\(written)` is not a whole number",
                fix: digits.isEmpty ? "digits only, such as 15" : "write `\(Int(digits) ?? 15)`")
        }
        guard number >= 0 || self == .number else {
            throw Problem("out-of-bounds", "\(summary) is not below zero")
        }
        return number
    }

    private func cents(_ written: String) throws(Problem) -> Int {
        let parts = written.split(separator: " ", omittingEmptySubsequences: false)
        let amount = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1] == "euro", amount.count <= 2, let euro = digits(amount[0]), euro <= 1_000_000_000
        {
            if amount.count == 1 { return euro * 100 }
            if amount[1].utf8.count == 2, let cents = digits(amount[1]) { return euro * 100 + cents }
        }
        throw Problem("invalid-money", "`\(written)` is no amount", fix: "write it as in `148 euro` or `148.50 euro`")
    }

    private func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private func nationality(_ written: String) throws(Problem) -> String {
        guard let nationality = Nationality(written) else {
            throw Problem(
                "unknown-nationality", "`\(written)` is no nationality",
                fix: "two capital letters of ISO 3166-1, such as IN (Greece is GR)")
        }
        return nationality.code
    }
}
