/// The codes of municipalities: `GM0935`, as Statistics Netherlands writes them.
package enum MunicipalityCode {
    /// The code with its letters, `GM0363` for `0363` as well; `nil` for what is no such code.
    package static func canonical(_ written: String) -> String? {
        let digits = written.hasPrefix("GM") ? written.dropFirst(2) : written[...]
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return "GM\(digits)"
    }
}
