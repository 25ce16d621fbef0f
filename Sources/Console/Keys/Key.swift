/// A key that was pressed, or text that was pasted.
package enum Key: Hashable, Sendable {
    /// A character.
    case character(Character)
    /// A letter with Control.
    case control(Character)
    /// A character with Alt, or after ESC at once.
    case alt(Character)
    /// Text that the terminal marked as pasted.
    case paste(String)
    /// A function key by its number.
    case function(Int)
    /// Enter or Return.
    case enter
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// Escape alone.
    case escape
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A sequence that means nothing here.
    case unknown

    /// The key's name as help shows it.
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let character): "Alt-\(character)"
        case .paste: "paste"
        case .function(let number): "F\(number)"
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .insert: "Insert"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .unknown: "?"
        }
    }
}
