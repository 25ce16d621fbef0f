extension Shape where Value == Hundredths {
    /// A number with at most two decimals: plain in a file, a number in JSON, without zeros at its end.
    public static var hundredths: Shape<Hundredths> {
        Shape<Hundredths>(
            schema: .number,
            read: { node, reading in
                guard case .scalar(let written, let style) = node.content,
                    style == .plain || style == .number || style == .quoted
                else { return reading.mismatch(node, expected: "a number") }
                guard let number = Hundredths(written) else {
                    return reading.fail(
                        "invalid-number", node, "`\(written)` is not a number with at most two decimals",
                        fix: "digits, and a decimal point if need be: 4.95")
                }
                return number
            },
            write: { $1.raw($0.shortest.utf8) })
    }
}

extension Hundredths {
    /// Reads `-12`, `4.9` or `4.95`; anything else is `nil`.
    public init?(_ text: String) {
        guard let parts = text.wholeMatch(of: /(-?)(0|[1-9][0-9]{0,12})(?:\.([0-9]{1,2}))?/) else { return nil }
        let decimals = parts.3.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "00"
        guard let whole = Int(parts.2), let rest = Int(decimals) else { return nil }
        let count = whole * 100 + rest
        self.init(parts.1.isEmpty ? count : -count)
    }

    /// Its text without zeros at the end: 4.95, 4.9, 5.
    public var shortest: String {
        text(decimals: count % 100 == 0 ? 0 : count % 10 == 0 ? 1 : 2)
    }
}
