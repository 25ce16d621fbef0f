/// What a list of names holds.
package enum ListKind: String, CaseIterable, Sendable {
    /// Codes of nationalities.
    case nationalities
    /// Codes of municipalities.
    case municipalities
    /// Any words.
    case words

    /// Whether a fact of a type can be one of its members.
    func fits(_ type: FactType) -> Bool {
        switch self {
        case .nationalities: type == .nationalities
        case .municipalities: type == .municipality
        case .words: type == .word
        }
    }
}
