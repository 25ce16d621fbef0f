package import ServiceKit
package import Shapes

extension Shape where Value == String {
    /// A municipality by its CBS code, `GM0938`; four digits alone count as one.
    package static var municipality: Shape<String> {
        .scalar(
            .string(pattern: "^(GM)?[0-9]{4}$"),
            parse: { written throws(Problem) in
                let code = written.utf8.count == 4 ? "GM" + written : written
                guard code.utf8.count == 6, code.hasPrefix("GM"), code.utf8.dropFirst(2).allSatisfy(isDigit) else {
                    throw Problem(
                        "invalid-municipality", "`\(written)` is no municipality", fix: "GM and four digits: GM0938")
                }
                return code
            },
            text: { $0 })
    }

    /// A visit's reference, `K7QM-4XWD`; lower case and a missing hyphen are forgiven.
    package static var reference: Shape<String> {
        .scalar(
            .string(pattern: "^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$"),
            parse: { written throws(Problem) in
                guard let reference = Reference.normal(written) else {
                    throw Problem("invalid-reference", "this is no reference", fix: "eight characters: K7QM-4XWD")
                }
                return reference
            },
            text: { $0 })
    }

    /// An identifier of 26 lower-case letters and digits that cannot be guessed.
    package static var identifier: Shape<String> {
        .scalar(
            .string(pattern: "^[0-9a-z]{26}$"),
            parse: { written throws(Problem) in
                guard written.utf8.count == 26, written.utf8.allSatisfy({ isDigit($0) || (97...122).contains($0) })
                else { throw Problem("invalid-identifier", "an identifier has 26 lower-case letters and digits") }
                return written
            },
            text: { $0 })
    }

    /// A place in a party, `p1` to `p6`.
    package static var person: Shape<String> {
        .scalar(
            .string(pattern: "^p[1-9][0-9]?$"),
            parse: { written throws(Problem) in
                let digits = written.utf8.dropFirst()
                guard written.first == "p", (1...2).contains(digits.count), digits.allSatisfy(isDigit),
                    digits.first != UInt8(ascii: "0")
                else {
                    throw Problem("invalid-person", "`\(written)` is no person of a party", fix: "p1, p2 and so on")
                }
                return written
            },
            text: { $0 })
    }

    /// An e-mail address, as far as it can be told from its look.
    package static var email: Shape<String> {
        .scalar(
            .string(format: "email", most: 254),
            parse: { written throws(Problem) in
                let parts = written.split(separator: "@", omittingEmptySubsequences: false)
                let isPlain = written.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
                guard isPlain, written.utf8.count <= 254, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
                    throw Problem("invalid-email", "this is no e-mail address", fix: "such as name@example.org")
                }
                return written
            },
            text: { $0 })
    }

    /// A person's V-number: ten digits, printed after "VNR" (IND leaflet 1331).
    package static var vNumber: Shape<String> {
        .scalar(
            .string(pattern: "^[0-9]{10}$"),
            parse: { written throws(Problem) in
                guard written.utf8.count == 10, written.utf8.allSatisfy(isDigit) else {
                    throw Problem("invalid-v-number", "a V-number has ten digits")
                }
                return written
            },
            text: { $0 })
    }
}

extension Shape where Value == Nationality {
    /// A nationality by its ISO 3166-1 code; `NO` is Norway.
    package static var country: Shape<Nationality> {
        .scalar(
            .string(pattern: "^[A-Z]{2}$"),
            parse: { written throws(Problem) in
                guard let nationality = Nationality(written) else {
                    throw Problem(
                        "unknown-nationality", "`\(written)` is no nationality",
                        fix: "two capital letters of ISO 3166-1, such as IN (Greece is GR)")
                }
                return nationality
            },
            text: { $0.code })
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte)
}
