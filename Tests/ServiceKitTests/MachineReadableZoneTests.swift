import ServiceKit
import Testing

/// The specimens are those of ICAO Doc 9303, parts 4 and 5.
@Suite("Machine-readable zone")
struct MachineReadableZoneTests {
    static let passport = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]
    static let card = [
        "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ]
    static let longNumber = [
        "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ]

    static func zone(_ lines: [String]) throws -> MachineReadableZone {
        try MachineReadableZone(lines.joined(separator: "\n"))
    }

    private func on(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("the passport of the specimen is read")
    func readsPassport() throws {
        let zone = try Self.zone(Self.passport)
        #expect(zone.format == .td3)
        #expect(zone.documentCode == "P")
        #expect(zone.issuer == "UTO")
        #expect(zone.documentNumber == "L898902C3")
        #expect(zone.surnames == "ERIKSSON")
        #expect(zone.givenNames == "ANNA MARIA")
        #expect(zone.sex == .female)
        #expect(zone.optional == ["ZE184226B"])
        #expect(zone.birthDate(on: try on("2010-01-01")) == Day("1974-08-12"))
        #expect(zone.expiryDate(on: try on("2010-01-01")) == Day("2012-04-15"))
        #expect(zone.nationality == nil)
    }

    @Test("the card of the specimen is read, and one with a long number")
    func readsCards() throws {
        let zone = try Self.zone(Self.card)
        #expect(zone.format == .td1)
        #expect(zone.documentCode == "I")
        #expect(zone.documentNumber == "D23145890")
        #expect(zone.givenNames == "ANNA MARIA")
        #expect(zone.optional == [])

        let long = try Self.zone(Self.longNumber)
        #expect(long.documentNumber == "D23145890734")
        #expect(long.surnames == "STEVENSON")
        #expect(long.sex == .male)
        #expect(long.optional == [])
        #expect(long.expiryDate(on: try on("1996-01-01")) == Day("1995-07-12"))
    }

    @Test("lines may follow one another with spaces or without")
    func joined() throws {
        for separator in [" ", "", "\r\n", "\n\n"] {
            #expect(try MachineReadableZone(Self.card.joined(separator: separator)) == Self.zone(Self.card))
            #expect(try MachineReadableZone(Self.passport.joined(separator: separator)) == Self.zone(Self.passport))
        }
    }

    @Test(
        "a birth lies in the latest century that is not ahead, an expiry nearest to the day",
        arguments: [
            ("2021-03-09", "1974-08-12", "2012-04-15"), ("2074-08-11", "1974-08-12", "2112-04-15"),
            ("2074-08-12", "2074-08-12", "2112-04-15"), ("1974-08-12", "1974-08-12", "2012-04-15"),
            ("1960-01-01", "1874-08-12", "1912-04-15"),
        ])
    func century(day: String, birth: String, expiry: String) throws {
        let zone = try Self.zone(Self.passport)
        #expect(zone.birthDate(on: try on(day)) == Day(birth))
        #expect(zone.expiryDate(on: try on(day)) == Day(expiry))
    }

    @Test("nationalities are spelled as zones do")
    func nationalities() {
        let known = ["D": "DE", "IND": "IN", "NLD": "NL", "GBN": "GB", "RKS": "XK", "XXA": "XX", "ESP": "ES"]
        for (code, expected) in known { #expect(Nationality(zone: code)?.code == expected, "\(code)") }
        for code in ["DEU", "UTO", "XXB", "ABC", ""] { #expect(Nationality(zone: code) == nil, "\(code)") }
        #expect(Nationality.isZoneCode("UTO"))
        #expect(!Nationality.isZoneCode("DEU"))
    }

    @Test("every nationality has a code in zones, and no code stands for another")
    func everyNationality() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
        var codes = ["D"]
        for one in letters { for two in letters { for three in letters { codes.append(one + two + three) } } }
        #expect(Set(codes.compactMap { Nationality(zone: $0)?.code }) == Nationality.assigned)
    }

    @Test("a German passport has fillers behind its D")
    func german() throws {
        let zone = try MachineReadableZone(
            "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4")
        #expect(zone.issuer == "D")
        #expect(zone.nationality?.code == "DE")
        #expect(zone.surnames == "MUSTERMANN")
        #expect(zone.optional == [])
    }

    @Test(
        "each misread is a finding of its field, with line, position, what was read and what should be",
        arguments: [
            // passport: a wrong digit in number, birth, expiry, personal number, composite
            (true, 2, 1, "M", "document-number", "check-digit", "line 2, position 10: `6` was read", "gives 3"),
            (true, 2, 14, "1", "birth-date", "check-digit", "line 2, position 20: `2` was read", "gives 0"),
            (true, 2, 22, "2", "expiry", "check-digit", "line 2, position 28: `9` was read", "gives 6"),
            (true, 2, 29, "X", "personal-number", "check-digit", "line 2, position 43: `1` was read", "gives 7"),
            (true, 2, 44, "1", "composite", "check-digit", "line 2, position 44: `1` was read", "gives 0"),
            // the other classes of misreads
            (true, 2, 16, "O", "birth-date", "character", "line 2, position 16: the letter O", "may be 0"),
            (true, 2, 21, "H", "sex", "sex", "line 2, position 21: `H` was read", "F, M or a filler"),
            (true, 2, 11, "Q", "nationality", "unknown-state", "line 2, positions 11 to 13: `QTO`", "nationality"),
            (true, 1, 4, "0", "issuer", "character", "line 1, position 4: the digit 0", "may be O"),
            (true, 1, 1, "X", "document-code", "document-code", "line 1, position 1: `X`", "begins with P"),
            (true, 1, 6, "<", "names", "filler", "line 1, position 6", "begin with a filler"),
            (true, 1, 10, "5", "names", "character", "line 1, position 10: the digit 5", "may be S"),
            (true, 1, 40, "K", "names", "filler", "line 1, position 40: K", "may be a filler"),
            (true, 2, 4, "<", "document-number", "filler", "line 2, position 4", "within the document number"),
            (true, 1, 8, "i", "lines", "small-letter", "line 1, position 8", "capitals"),
            (true, 1, 8, "«", "lines", "character", "line 1, position 8", "capitals, digits and <"),
            // card
            (false, 1, 6, "O", "document-number", "check-digit", "line 1, position 15: `7`", "gives 4"),
            (false, 2, 3, "9", "birth-date", "check-digit", "line 2, position 7: `2`", "gives 1"),
            (false, 2, 9, "9", "expiry", "check-digit", "line 2, position 15: `9`", "gives 5"),
            (false, 1, 20, "B", "composite", "check-digit", "line 2, position 30: `6`", "gives 7"),
            (false, 2, 30, "5", "composite", "check-digit", "line 2, position 30: `5`", "gives 6"),
            (
                false, 1, 15, "<", "document-number", "check-digit", "line 1, position 15: a filler",
                "go on at position 16"
            ),
        ])
    func misreads(
        isPassport: Bool, line: Int, position: Int, character: String, field: String, code: String, place: String,
        words: String
    ) throws {
        var lines = isPassport ? Self.passport : Self.card
        lines[line - 1] = Self.replacing(lines[line - 1], position, character)
        let all = try #require(throws: Findings.self) { try Self.zone(lines) }.all
        #expect(all.map(\.field) == [field], "\(all)")
        #expect(all.first?.code == code)
        #expect(all.first?.message.contains(place) == true, "\(all)")
        #expect(all.first?.message.contains(words) == true, "\(all)")
    }

    @Test("a date that no calendar has is told, though its check digit is right")
    func noSuchDay() throws {
        var line = Self.replacing(Self.passport[1], 16, "1")
        line = Self.replacing(line, 17, "3")  // month 13
        let digit = try #require(CheckDigit.of("741312"))
        line = Self.replacing(line, 20, String(digit))
        let all = try #require(throws: Findings.self) { try Self.zone([Self.passport[0], line]) }.all
        #expect(all.map(\.code) == ["date"])
        #expect(all.first?.message.contains("line 2, positions 14 to 19") == true)
    }

    @Test("several misreads are told at once, and the composite does not repeat them")
    func several() throws {
        var line = Self.replacing(Self.passport[1], 1, "I")
        line = Self.replacing(line, 15, "O")
        line = Self.replacing(line, 21, "X")
        line = Self.replacing(line, 27, "6")
        let all = try #require(throws: Findings.self) {
            try Self.zone([Self.replacing(Self.passport[0], 7, "7"), line])
        }.all
        #expect(Set(all.map(\.field)) == ["names", "document-number", "birth-date", "sex", "expiry"], "\(all)")
    }

    @Test("one lookalike that would make the digit right is named")
    func lookalike() throws {
        var zone = Self.card
        zone[0] = Self.replacing(zone[0], 11, "S")
        let all = try #require(throws: Findings.self) { try Self.zone(zone) }.all
        #expect(all.first?.message.contains("its character 6, read as S, may be 5") == true, "\(all)")
    }

    @Test(
        "lines of the wrong number or length are told before anything else",
        arguments: [
            (["P<UTO"], "lines", "1 were read"), ([], "lines", "0 were read"),
            (Self.card + Self.card, "lines", "6 were read"),
            ([Self.passport[0], String(Self.passport[1].dropLast())], "length", "line 2 has 43 characters"),
            ([Self.card[0] + "<", Self.card[1], Self.card[2]], "length", "line 1 has 31 characters"),
        ])
    func form(lines: [String], code: String, words: String) throws {
        let all = try #require(throws: Findings.self) { try Self.zone(lines) }.all
        #expect(all.map(\.code) == [code])
        #expect(all.first?.message.contains(words) == true)
    }

    @Test("unknown parts of a birth date are fillers, and then there is no day")
    func unknownBirth() throws {
        var line = Self.passport[1]
        for position in 16...19 { line = Self.replacing(line, position, "<") }
        line = Self.replacing(line, 20, String(try #require(CheckDigit.of("74<<<<"))))
        let kept = Array(line)
        let composite = String(kept[0...9] + kept[13...19] + kept[21...42])
        line = Self.replacing(line, 44, String(try #require(CheckDigit.of(composite))))
        let zone = try Self.zone([Self.passport[0], line])
        #expect(zone.birth.year == 74)
        #expect(zone.birth.month == nil)
        #expect(zone.birthDate(on: try on("2021-03-09")) == nil)
    }

    @Test("every digit taken for another is found, wherever it stands under a check digit")
    func everyDigit() throws {
        for (lines, checked) in [
            (Self.passport, [(1, Array(0...9) + Array(13...19) + Array(21...43))]),
            (Self.card, [(0, Array(5...14)), (1, Array(0...6) + Array(8...14) + [29])]),
        ] {
            for (line, places) in checked {
                for place in places {
                    let right = Array(lines[line])[place]
                    for digit in "0123456789" where digit != right && right.isNumber {
                        // Ten apart have the same weight: A for 0 and the like; digits never do.
                        var copy = lines
                        copy[line] = Self.replacing(lines[line], place + 1, String(digit))
                        #expect(throws: Findings.self) { try Self.zone(copy) }
                    }
                }
            }
        }
    }

    private static func replacing(_ line: String, _ position: Int, _ character: String) -> String {
        var characters = Array(line)
        characters[position - 1] = Character(character)
        return String(characters)
    }
}
