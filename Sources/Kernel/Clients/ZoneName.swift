import Foundation

/// A name as machine-readable zones spell it, folded so that all spellings of one name are one.
///
/// Letters are transliterated by ICAO Doc 9303, part 3, section 6. Where it leaves a choice (`Ü` as UE, UXX or U) all
/// choices fold to the bare letter: MÜLLER, MUELLER and MULLER are one name. Case, spaces, hyphens, apostrophes and
/// fillers do not count.
enum ZoneName {
    /// The name's folded spelling, capitals A to Z alone; a name without any such letter stays as it is, in small letters.
    static func folded(_ name: String) -> String {
        var letters: [UInt8] = []
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            letters = name.utf8.filter(isLetter).map { $0 & ~0x20 }
        } else {
            for scalar in name.uppercased().decomposedStringWithCanonicalMapping.unicodeScalars {
                if scalar.isASCII, isLetter(UInt8(scalar.value)) {
                    letters.append(UInt8(scalar.value))
                } else if let spelt = spellings[scalar] {
                    letters += Array(spelt.utf8)
                }
            }
        }
        if letters.isEmpty { return name.lowercased() }
        for (long, short) in choices { letters.replace(long, with: short) }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & ~0x20)
    }

    /// Whether two folded names may be one: the same, or one the beginning of the other, as where a zone was too short
    /// or second names were left out.
    static func areAlike(_ one: String, _ other: String) -> Bool {
        one.hasPrefix(other) || other.hasPrefix(one)
    }

    // What stays of a letter where the tables leave a choice; longer spellings first.
    private static let choices = [
        ("UXX", "U"), ("NXX", "N"), ("AE", "A"), ("OE", "O"), ("UE", "U"), ("AA", "A"), ("IJ", "Y"),
    ].map { (long: Array($0.utf8), short: Array($1.utf8)) }

    // Letters that are more than a bare one with marks; Cyrillic as well, by the same section.
    private static let spellings: [Unicode.Scalar: String] = [
        "Æ": "AE", "Ø": "OE", "Œ": "OE", "ẞ": "SS", "ß": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ħ": "H", "Ł": "L",
        "Ŋ": "N", "Ŧ": "T", "Ə": "E", "ı": "I", "Ĳ": "IJ", "ĸ": "K", "Ɖ": "D",
        "А": "A", "Б": "B", "В": "V", "Г": "G", "Ґ": "G", "Д": "D", "Е": "E", "Є": "IE", "Ж": "ZH", "З": "Z",
        "И": "I", "І": "I", "К": "K", "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P", "Р": "R", "С": "S", "Т": "T",
        "У": "U", "Ф": "F", "Х": "KH", "Ц": "TS", "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ъ": "IE", "Ы": "Y", "Э": "E",
        "Ю": "IU", "Я": "IA", "Ј": "J", "Љ": "LJ", "Њ": "NJ", "Ђ": "D", "Ћ": "C", "Џ": "DZ",
    ]
}

extension [UInt8] {
    // Every place where some bytes stand gets others, from the first on; places do not overlap.
    fileprivate mutating func replace(_ long: [UInt8], with short: [UInt8]) {
        var place = 0
        while place + long.count <= count {
            if self[place..<place + long.count].elementsEqual(long) {
                replaceSubrange(place..<place + long.count, with: short)
                place += short.count
            } else {
                place += 1
            }
        }
    }
}
