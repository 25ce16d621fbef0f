/// Where a secure document is.
package enum StockPlace: Hashable, Sendable {
    /// With who makes it: it was never received, or a personal one went back there.
    case supplier
    /// In another city, at a desk that is not of this installation.
    case elsewhere
    /// On its way to a centre.
    case inTransit(to: String)
    /// At a centre, with a partner or at a desk.
    case at(centre: String, String)
    /// With its holder.
    case client
    /// Void for ever.
    case void

    /// How it is stored: that it is on its way is told with where to.
    package var text: String {
        if case .inTransit(let centre) = self { "in-transit:\(centre)" } else { word }
    }

    /// The word of answers and of the journal.
    package var word: String {
        switch self {
        case .supplier: "supplier"
        case .elsewhere: "elsewhere"
        case .inTransit: "in-transit"
        case .at(let centre, let name): "\(centre)/\(name)"
        case .client: "client"
        case .void: "void"
        }
    }

    /// Reads what `text` wrote; `nil` for anything else.
    package init?(_ text: String) {
        switch text {
        case "supplier": self = .supplier
        case "elsewhere": self = .elsewhere
        case "client": self = .client
        case "void": self = .void
        default:
            if text.hasPrefix("in-transit:") {
                self = .inTransit(to: String(text.dropFirst("in-transit:".count)))
                return
            }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
            self = .at(centre: parts[0], parts[1])
        }
    }

    /// The centre that answers for it: where it lies, or where it is on its way to.
    var centre: String? {
        switch self {
        case .at(let centre, _), .inTransit(let centre): centre
        default: nil
        }
    }

    /// Whether it lies at a centre.
    func lies(at name: String) -> Bool {
        if case .at(name, _) = self { true } else { false }
    }
}
