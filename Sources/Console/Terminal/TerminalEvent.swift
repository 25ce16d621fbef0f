/// Something that came from the terminal.
package enum TerminalEvent: Hashable, Sendable {
    /// Keys, in their order.
    case keys([Key])
    /// Its size may have changed.
    case resized
    /// The program is asked to stop for a while.
    case stopped
    /// The program goes on after a stop.
    case continued
    /// There is no more input.
    case ended
}
