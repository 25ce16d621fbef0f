package import Shapes

/// Numbers in the reader's manner: 1,769 and 17.8 % in English, 1.769 and 17,8 % in Dutch.
package struct PageNumbers: Sendable {
    /// Whose manner.
    package let language: PageLanguage
    /// What stands between a number and its sign: a space, unbreakable on a page.
    package let space: String

    /// Numbers of a language.
    package init(_ language: PageLanguage, space: String = " ") {
        self.language = language
        self.space = space
    }

    /// A whole number, its thousands apart.
    package func count(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: language.thousands)
    }

    /// A mark with one decimal, or two where it has them: 4.9, 4.95.
    package func mark(_ value: Hundredths) -> String { decimal(value, least: 1, most: 2) }

    /// A share: 94.7 %, and 95 % where that is exact.
    package func percent(_ value: Hundredths) -> String { decimal(value, least: 0, most: 1) + space + "%" }

    /// An index, as a whole number.
    package func index(_ value: Hundredths) -> String { decimal(value, least: 0, most: 0) }

    /// Growth in whole percent; below 100 what it was before rounding follows: `18 % (17.8)`.
    package func growth(_ value: Hundredths) -> String {
        let whole = decimal(value, least: 0, most: 0)
        let exact = decimal(value, least: 0, most: 1)
        let isLarge = abs(value.count) >= 10_000
        return whole + space + "%" + (isLarge || exact == whole ? "" : " (\(exact))")
    }

    private func decimal(_ value: Hundredths, least: Int, most: Int) -> String {
        let parts = value.text(decimals: most).split(separator: ".").map(String.init)
        let isNegative = parts[0].hasPrefix("-")
        let whole = count(Int(parts[0].drop { $0 == "-" }) ?? 0)
        var decimals = parts.count > 1 ? parts[1] : ""
        while decimals.count > least, decimals.hasSuffix("0") { decimals.removeLast() }
        return (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : language.decimal + decimals)
    }
}
