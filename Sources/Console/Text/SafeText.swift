/// Text that cannot steer a terminal, whatever the data was.
///
/// Controls (C0, C1, so ESC and CSI too), line and paragraph separators, direction controls, private and unassigned
/// characters become U+FFFD, one for each, so that it is seen that something stood there. Joiners, variation selectors
/// and other format characters are left out. More than two marks on a base are left out, and so is a mark without one.
package enum SafeText {
    /// The most marks on a base that are drawn.
    package static let mostMarks = 2

    /// The glyphs of a text; without Unicode, everything beyond ASCII is a question mark.
    package static func glyphs(_ text: some StringProtocol, isASCII: Bool = false) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var marks = 0
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x20, scalar.value < 0x7F {
                glyphs.append(Glyph(String(scalar), width: 1))
                marks = 0
                continue
            }
            switch kind(scalar) {
            case .shown:
                let width = CellWidth.of(scalar)
                glyphs.append(isASCII ? Glyph("?", width: 1) : Glyph(String(scalar), width: width))
                marks = 0
            case .mark:
                guard let base = glyphs.last, marks < mostMarks, !isASCII, base != .unknown else { continue }
                glyphs[glyphs.count - 1] = Glyph(base.text + String(scalar), width: base.width)
                marks += 1
            case .refused:
                glyphs.append(isASCII ? Glyph("?", width: 1) : .unknown)
                marks = 0
            case .leftOut:
                continue
            }
        }
        return glyphs
    }

    /// The text made safe, in one line.
    package static func line(_ text: some StringProtocol, isASCII: Bool = false) -> String {
        if !isASCII, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
        return glyphs(text, isASCII: isASCII).map(\.text).joined()
    }

    /// How many cells a text takes.
    package static func width(_ text: some StringProtocol) -> Int {
        glyphs(text).reduce(0) { $0 + $1.width }
    }

    private enum Kind {
        case shown, mark, refused, leftOut
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        // Direction: marks, embeddings, overrides and isolates.
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .refused
        case 0x2028, 0x2029, 0x7F...0x9F, 0..<0x20: return .refused
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .leftOut
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return .refused
        case .format: return .leftOut
        case .nonspacingMark, .enclosingMark: return .mark
        default: return CellWidth.isMark(scalar) ? .mark : .shown
        }
    }
}
