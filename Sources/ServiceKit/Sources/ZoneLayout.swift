/// Where the fields of each format stand (ICAO Doc 9303, part 4 for TD3 and part 5 for TD1).
struct ZoneLayout {
    /// A field with the check digit that belongs to it.
    struct Checked {
        let field: String
        let words: String
        let span: ZoneSpan
        let digit: ZoneSpan
    }

    let code: ZoneSpan
    let issuer: ZoneSpan
    let number: Checked
    let birth: Checked
    let sex: ZoneSpan
    let expiry: Checked
    let nationality: ZoneSpan
    let names: ZoneSpan
    let optional: [ZoneSpan]
    /// The passport's optional field has a check digit of its own.
    let optionalDigit: Checked?
    let composite: [ZoneSpan]
    let compositeDigit: ZoneSpan

    static func of(_ format: MachineReadableZone.Format) -> ZoneLayout {
        format == .td1 ? td1 : td3
    }

    private static let td1 = ZoneLayout(
        code: ZoneSpan(1, 1...2), issuer: ZoneSpan(1, 3...5),
        number: Checked(
            field: "document-number", words: "document number", span: ZoneSpan(1, 6...14), digit: ZoneSpan(1, 15)),
        birth: Checked(field: "birth-date", words: "birth date", span: ZoneSpan(2, 1...6), digit: ZoneSpan(2, 7)),
        sex: ZoneSpan(2, 8),
        expiry: Checked(field: "expiry", words: "expiry", span: ZoneSpan(2, 9...14), digit: ZoneSpan(2, 15)),
        nationality: ZoneSpan(2, 16...18), names: ZoneSpan(3, 1...30),
        optional: [ZoneSpan(1, 16...30), ZoneSpan(2, 19...29)], optionalDigit: nil,
        composite: [ZoneSpan(1, 6...30), ZoneSpan(2, 1...7), ZoneSpan(2, 9...15), ZoneSpan(2, 19...29)],
        compositeDigit: ZoneSpan(2, 30))

    private static let td3 = ZoneLayout(
        code: ZoneSpan(1, 1...2), issuer: ZoneSpan(1, 3...5),
        number: Checked(
            field: "document-number", words: "document number", span: ZoneSpan(2, 1...9), digit: ZoneSpan(2, 10)),
        birth: Checked(field: "birth-date", words: "birth date", span: ZoneSpan(2, 14...19), digit: ZoneSpan(2, 20)),
        sex: ZoneSpan(2, 21),
        expiry: Checked(field: "expiry", words: "expiry", span: ZoneSpan(2, 22...27), digit: ZoneSpan(2, 28)),
        nationality: ZoneSpan(2, 11...13), names: ZoneSpan(1, 6...44),
        optional: [ZoneSpan(2, 29...42)],
        optionalDigit: Checked(
            field: "personal-number", words: "personal number", span: ZoneSpan(2, 29...42), digit: ZoneSpan(2, 43)),
        composite: [ZoneSpan(2, 1...10), ZoneSpan(2, 14...20), ZoneSpan(2, 22...43)], compositeDigit: ZoneSpan(2, 44))
}
