/// How a cell looks beside its glyph; no meaning is carried by it alone.
package struct Style: Hashable, Sendable {
    /// The colours there are: the bright half of the sixteen that every terminal has, on its own background.
    package enum Colour: UInt8, Sendable {
        /// What went wrong.
        case red = 31
        /// What was done.
        case green = 32
        /// What needs a look.
        case yellow = 33
        /// What can be chosen.
        case cyan = 36
    }

    /// Whether it is bold.
    package var isBold = false
    /// Whether foreground and background change places.
    package var isReversed = false
    /// Whether it is underlined.
    package var isUnderlined = false
    /// Its colour; the terminal's own where there is none.
    package var colour: Colour?

    /// A style.
    package init(bold: Bool = false, reversed: Bool = false, underlined: Bool = false, colour: Colour? = nil) {
        isBold = bold
        isReversed = reversed
        isUnderlined = underlined
        self.colour = colour
    }

    /// As the terminal is.
    package static let plain = Style()
    /// Heads and names.
    package static let bold = Style(bold: true)
    /// What is selected.
    package static let selected = Style(reversed: true)
    /// Something done.
    package static let good = Style(colour: .green)
    /// Something that needs a look.
    package static let warning = Style(bold: true, colour: .yellow)
    /// Something that went wrong.
    package static let bad = Style(bold: true, colour: .red)

    /// The parameters that set it, after everything was reset (ECMA-48, SGR).
    func parameters(_ looks: Looks) -> String {
        var text = "0"
        if isBold { text += ";1" }
        if isUnderlined { text += ";4" }
        if isReversed { text += ";7" }
        if looks.isColoured, let colour { text += ";\(colour.rawValue)" }
        return text
    }
}
