/// A number with two decimals, kept exactly.
public struct Hundredths: Hashable, Comparable, Sendable {
    /// How many hundredths it is.
    public let count: Int

    /// So many hundredths.
    public init(_ count: Int) {
        self.count = count
    }

    /// A fraction times a scale, rounded half away from nought to hundredths; `nil` over nought.
    public init?(_ part: Int, of whole: Int, scale: Int = 1) {
        guard whole > 0 else { return nil }
        let (high, low) = part.magnitude.multipliedFullWidth(by: UInt(scale * 200))
        let divisor = UInt(whole) * 2
        guard high < divisor else { return nil }
        let (quotient, rest) = divisor.dividingFullWidth((high, low))
        let rounded = Int(quotient) + (rest >= UInt(whole) ? 1 : 0)
        self.init(part < 0 ? -rounded : rounded)
    }

    /// Rounded to a number of decimals from 0 to 2, half away from nought, as text with a decimal point.
    public func text(decimals: Int) -> String {
        let unit = [100, 10, 1][min(max(decimals, 0), 2)]
        let rounded = (abs(count) + unit / 2) / unit
        let sign = count < 0 && rounded > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(rounded)" }
        let scale = 100 / unit
        let digits = String(rounded % scale)
        return "\(sign)\(rounded / scale).\(String(repeating: "0", count: min(decimals, 2) - digits.count))\(digits)"
    }

    /// Less is lower.
    public static func < (left: Hundredths, right: Hundredths) -> Bool { left.count < right.count }
}
