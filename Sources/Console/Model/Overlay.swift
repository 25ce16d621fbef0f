/// What lies over the view and takes the keys.
package enum Overlay: Sendable {
    /// A form.
    case form(Form)
    /// A question before something is taken away.
    case confirmation(Confirmation)
    /// Keys and actions.
    case help(HelpList)
    /// The command line.
    case command(InputLine)
    /// The text that rows must contain.
    case filter(InputLine)
    /// Everything about a row.
    case row(Row)
    /// Everything about a row of the figures.
    case figure(ShownFigure)
}
