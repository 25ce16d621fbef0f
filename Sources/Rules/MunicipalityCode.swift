package import Shapes

/// The codes of municipalities: `GM0935`, as Statistics Netherlands writes them.
package enum MunicipalityCode {
    /// The code with its letters, `GM0363` for `0363` as well; `nil` for what is no such code.
    package static func canonical(_ written: String) -> String? {
        let digits = written.hasPrefix("GM") ? written.dropFirst(2) : written[...]
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return "GM\(digits)"
    }
}

extension Shape where Value == String {
    /// A municipality by its code, with or without its letters.
    package static var municipality: Shape<String> {
        .scalar(
            .string(pattern: "^(GM)?[0-9]{4}$"),
            parse: { written throws(Problem) in
                guard let code = MunicipalityCode.canonical(written) else {
                    throw Problem(
                        "invalid-municipality", "`\(written)` is no municipality's code",
                        fix: "GM and four digits, such as GM0935")
                }
                return code
            },
            text: { $0 })
    }
}
