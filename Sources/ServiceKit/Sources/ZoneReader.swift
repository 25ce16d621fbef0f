/// Reads a machine-readable zone and collects what is wrong with it, each cause once.
struct ZoneReader {
    private let lines: [[Character]]
    private(set) var findings: [Finding] = []
    // Fields with a finding: a check digit over them has nothing to add.
    private var strange: Set<ZoneSpan> = []

    init(_ text: String) {
        var lines = text.split(whereSeparator: \.isWhitespace).map(Array.init)
        // Typed without a break: the length tells the format.
        if lines.count == 1, let all = lines.first, let format = ZoneReader.format(all.count) {
            lines = (0..<format.lines).map { Array(all[$0 * format.width..<($0 + 1) * format.width]) }
        }
        self.lines = lines
    }

    private static func format(_ count: Int) -> MachineReadableZone.Format? {
        switch count {
        case 90: .td1
        case 88: .td3
        default: nil
        }
    }

    /// The zone, or everything that is wrong with it.
    mutating func zone() throws(Findings) -> MachineReadableZone {
        let format = try shape()
        let layout = ZoneLayout.of(format)
        let number = number(layout)
        let birth = date(layout.birth)
        let expiry = date(layout.expiry)
        let sex = MachineReadableZone.Sex(rawValue: text(layout.sex))
        if sex == nil {
            report("sex", "sex", layout.sex, "\(read(layout.sex)) was read where F, M or a filler (<) stands")
        }
        code(layout, format)
        state(layout.issuer, "issuer", "issuing state")
        state(layout.nationality, "nationality", "nationality")
        if let personal = layout.optionalDigit { self.personal(personal) }
        let names = names(layout.names)
        composite(layout)
        if let found = Findings(findings) { throw found }
        guard let birth, let expiry, let sex else { preconditionFailure("a zone without findings has its dates") }
        return MachineReadableZone(
            format: format, documentCode: bare(layout.code), issuer: bare(layout.issuer), documentNumber: number.text,
            birth: birth, sex: sex, expiry: expiry, nationalityCode: bare(layout.nationality),
            surnames: names.surnames, givenNames: names.given,
            optional: layout.optional.map { span in
                let own = text(span).dropFirst(span == number.rest ? number.taken : 0)
                return ZoneReader.trimmed(own.drop { $0 == "<" })
            }.filter { !$0.isEmpty })
    }

    // MARK: - Form

    // Lines, their lengths and their characters; positions mean nothing before these are right.
    private mutating func shape() throws(Findings) -> MachineReadableZone.Format {
        let format: MachineReadableZone.Format
        switch lines.count {
        case 3: format = .td1
        case 2: format = .td3
        default:
            throw Findings(
                Finding(
                    "lines", "lines",
                    "a card has three lines of 30 characters and a passport two of 44; \(lines.count) were read"))
        }
        for (index, line) in lines.enumerated() {
            if line.count != format.width {
                findings.append(
                    Finding(
                        "lines", "length",
                        "line \(index + 1) has \(line.count) characters, a line of a \(format.rawValue) zone has "
                            + "\(format.width)"))
            }
            for (place, character) in line.enumerated() where !ZoneReader.isAllowed(character) {
                let isSmall = ("a"..."z").contains(character)
                findings.append(
                    Finding(
                        "lines", isSmall ? "small-letter" : "character",
                        "line \(index + 1), position \(place + 1): "
                            + (isSmall
                                ? "a small letter was read: write capitals" : "a zone has capitals, digits and < only")
                    ))
            }
        }
        if let found = Findings(findings) { throw found }
        return format
    }

    private static func isAllowed(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        return (48...57).contains(byte) || (65...90).contains(byte) || byte == 60
    }

    // MARK: - Fields

    private mutating func code(_ layout: ZoneLayout, _ format: MachineReadableZone.Format) {
        let first = text(layout.code).prefix(1)
        let known = format == .td1 ? ["A", "C", "I"] : ["P"]
        if !known.contains(String(first)) {
            report(
                "document-code", "document-code", ZoneSpan(1, 1),
                "`\(first)` was read; a \(format.rawValue) zone begins with \(known.joined(separator: ", "))")
        }
    }

    private mutating func state(_ span: ZoneSpan, _ field: String, _ words: String) {
        letters(span, field, words)
        guard !strange.contains(span), !Nationality.isZoneCode(bare(span)) else { return }
        report(field, "unknown-state", span, "`\(text(span))` is no \(words)")
    }

    // On a card a longer number goes on in the optional field, its check digit behind it.
    private mutating func number(_ layout: ZoneLayout) -> (text: String, rest: ZoneSpan?, taken: Int) {
        let checked = layout.number
        let first = text(checked.span)
        if first.allSatisfy({ $0 == "<" }) {
            report(checked.field, "missing", checked.span, "the document number is missing: fillers were read")
            return ("", nil, 0)
        }
        if text(checked.digit) == "<", first.last != "<", let rest = layout.optional.first, layout.optionalDigit == nil
        {
            let tail = text(rest).prefix { $0 != "<" }
            guard tail.count >= 2 else {
                report(
                    checked.field, "check-digit", checked.digit,
                    "a filler was read where the check digit of the document number stands; a longer number would go "
                        + "on at position \(rest.positions.lowerBound)", marks: checked.span)
                return (first, nil, 0)
            }
            let number = first + tail.dropLast()
            let place = ZoneSpan(rest.line, rest.positions.lowerBound + tail.count - 1)
            check(number, checked.field, "document number", place, covering: [checked.span, rest])
            return (number, rest, tail.count)
        }
        let bare = ZoneReader.trimmed(first[...])
        if bare.contains("<") {
            let place = checked.span.positions.lowerBound + bare.prefix { $0 != "<" }.count
            report(
                checked.field, "filler", ZoneSpan(checked.span.line, place),
                "a filler was read within the document number", marks: checked.span)
        } else {
            check(first, checked.field, checked.words, checked.digit, covering: [checked.span])
        }
        return (bare, nil, 0)
    }

    private mutating func date(_ checked: ZoneLayout.Checked) -> ZoneDate? {
        let written = text(checked.span)
        var isWhole = true
        for (index, character) in written.enumerated() where !("0"..."9").contains(character) && character != "<" {
            isWhole = false
            let hint = ZoneReader.lookalike(of: character).map { ": it may be \($0)" } ?? ""
            report(
                checked.field, "character", ZoneSpan(checked.span.line, checked.span.positions.lowerBound + index),
                "the letter \(character) was read where the \(checked.words) has digits\(hint)", marks: checked.span)
        }
        guard isWhole else { return nil }
        check(written, checked.field, checked.words, checked.digit, covering: [checked.span])
        guard !strange.contains(checked.span) else { return nil }
        guard let date = ZoneDate(Array(written.utf8)) else {
            report(
                checked.field, "date", checked.span,
                "the \(checked.words) is no day: year, month and day have two digits each", marks: checked.span)
            return nil
        }
        return date
    }

    private mutating func personal(_ checked: ZoneLayout.Checked) {
        let written = text(checked.span)
        // An empty field may have a filler for its check digit (Doc 9303, part 4).
        if text(checked.digit) == "<", written.allSatisfy({ $0 == "<" }) { return }
        check(written, checked.field, checked.words, checked.digit, covering: [checked.span])
    }

    private mutating func names(_ span: ZoneSpan) -> (surnames: String, given: String) {
        let written = Array(text(span))
        for (index, character) in written.enumerated() where ("0"..."9").contains(character) {
            let hint = ZoneReader.lookalike(of: character).map { ": it may be \($0)" } ?? ""
            report(
                "names", "character", ZoneSpan(span.line, span.positions.lowerBound + index),
                "the digit \(character) was read in the names, which have letters only\(hint)")
        }
        if written.first == "<" {
            report("names", "filler", ZoneSpan(span.line, span.positions.lowerBound), "the names begin with a filler")
        }
        // Fillers end the names: what follows three of them is a filler misread.
        var run = 0
        for (index, character) in written.enumerated() {
            if character != "<", run >= 3 {
                report(
                    "names", "filler", ZoneSpan(span.line, span.positions.lowerBound + index),
                    "\(character) was read behind the fillers that end the names: it may be a filler (<)")
            }
            run = character == "<" ? run + 1 : 0
        }
        let parts = ZoneReader.trimmed(String(written)[...]).split(separator: "<", omittingEmptySubsequences: false)
        let gap = parts.firstIndex(of: "") ?? parts.endIndex
        func joined(_ parts: ArraySlice<Substring>) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
        return (joined(parts[..<gap]), joined(parts[gap...]))
    }

    private mutating func letters(_ span: ZoneSpan, _ field: String, _ words: String) {
        for (index, character) in text(span).enumerated() where ("0"..."9").contains(character) {
            let hint = ZoneReader.lookalike(of: character).map { ": it may be \($0)" } ?? ""
            report(
                field, "character", ZoneSpan(span.line, span.positions.lowerBound + index),
                "the digit \(character) was read where the \(words) has letters\(hint)", marks: span)
        }
    }

    // MARK: - Check digits

    // One digit over all that has digits of its own: it tells only what these did not.
    private mutating func composite(_ layout: ZoneLayout) {
        let parts = [layout.number, layout.birth, layout.expiry, layout.optionalDigit].compactMap(\.?.span)
        guard strange.isDisjoint(with: parts) else { return }
        let all = layout.composite.map(text).joined()
        check(all, "composite", "whole zone", layout.compositeDigit, covering: [])
    }

    private mutating func check(
        _ characters: String, _ field: String, _ words: String, _ digit: ZoneSpan, covering spans: [ZoneSpan]
    ) {
        guard let right = CheckDigit.of(characters), text(digit) != String(right) else { return }
        let hint = ZoneReader.likeliest(characters, digit: text(digit)).map { ": \($0)" } ?? ""
        report(
            field, "check-digit", digit,
            "\(read(digit)) was read as the check digit of the \(words), which gives \(right)\(hint)")
        strange.formUnion(spans)
    }

    // The one character that, taken for its lookalike, would make the digit right; more than one proves nothing.
    private static func likeliest(_ characters: String, digit: String) -> String? {
        guard characters.count < 20, let digit = Int(digit) else { return nil }
        var found: [String] = []
        var bytes = Array(characters.utf8)
        for (index, character) in characters.enumerated() {
            guard let other = lookalike(of: character), let byte = other.asciiValue else { continue }
            let kept = bytes[index]
            bytes[index] = byte
            if CheckDigit.of(bytes) == digit {
                found.append("its character \(index + 1), read as \(character), may be \(other)")
            }
            bytes[index] = kept
        }
        return found.count == 1 ? found.first : nil
    }

    private static func lookalike(of character: Character) -> Character? {
        switch character {
        case "O", "Q", "D": "0"
        case "0": "O"
        case "I", "L": "1"
        case "1": "I"
        case "Z": "2"
        case "2": "Z"
        case "S": "5"
        case "5": "S"
        case "B": "8"
        case "8": "B"
        case "G": "6"
        case "6": "G"
        default: nil
        }
    }

    // MARK: - Text

    private func text(_ span: ZoneSpan) -> String {
        String(lines[span.line - 1][(span.positions.lowerBound - 1)...(span.positions.upperBound - 1)])
    }

    private func bare(_ span: ZoneSpan) -> String { ZoneReader.trimmed(text(span)[...]) }

    private func read(_ span: ZoneSpan) -> String { text(span) == "<" ? "a filler" : "`\(text(span))`" }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last == "<" { text.removeLast() }
        return String(text)
    }

    private mutating func report(
        _ name: String, _ code: String, _ span: ZoneSpan, _ message: String, marks field: ZoneSpan? = nil
    ) {
        let (first, last) = (span.positions.lowerBound, span.positions.upperBound)
        let place = first == last ? "position \(first)" : "positions \(first) to \(last)"
        findings.append(Finding(name, code, "line \(span.line), \(place): \(message)"))
        strange.insert(field ?? span)
    }
}
