import Operations

extension ScreenModel {
    /// Whether figures are shown.
    var showsFigures: Bool { view == .overview || view == .ratings }

    /// The rows of the figures that are shown; where a text is sought, those that contain it, with their parts.
    package var figureRows: [ShownFigure] {
        guard let figures else { return [] }
        let rows = ShownFigures(figures, isRatings: view == .ratings).rows
        guard !filter.isEmpty else { return rows }
        let sought = filter.lowercased()
        // A part is shown with the line that it belongs to, and a line with all its parts.
        let named = rows.filter { $0.id != nil && $0.text.lowercased().contains(sought) }.compactMap(\.id)
        return rows.filter { row in
            guard let id = row.id else { return false }
            return named.contains { $0 == id || id.hasPrefix($0 + "/") || $0.hasPrefix(id + "/") }
        }
    }

    /// The marked row of the figures.
    package var markedFigure: ShownFigure? { figureRows.first { $0.id != nil && $0.id == figureMark } }

    /// The command that shows the same figures, or with `row` what is behind one of them.
    func command(_ row: ShownFigure? = nil) -> String {
        guard let asked = figures?.asked else { return "loket overview \(place.centre)" }
        let words = ["loket overview", place.centre, "--from \(asked.from) --until \(asked.until)"]
        return (words + (row?.behind ?? [])).joined(separator: " ")
    }

    /// Shows figures: of the days that the words name, else of those shown before, else of this year; the rest of the words
    /// is what rows must contain.
    mutating func showFigures(_ name: View, _ words: [String]) -> [Effect] {
        guard API.showOverview.about.isAllowed(place.roles) else {
            return say(.failed, "the figures are for \(API.showOverview.about.who.words)")
        }
        var words = words
        var asked = figuresAsked
        if let read = FiguresAsked.read(words) {
            asked = read.asked
            words = Array(words.dropFirst(read.count))
        } else if let first = words.first, first.first?.isNumber == true {
            return say(.failed, "`\(first)` is no period; write 2021, 2021-03, 2021-q1 or two days")
        }
        guard let period = asked ?? today.flatMap({ FiguresAsked.thisYear(place.day($0.now)) }) else {
            return say(.failed, "the day was not read yet")
        }
        if !showsFigures || !words.isEmpty { filter = words.joined(separator: " ") }
        view = name
        figuresAsked = period
        if figures?.asked != period { figures = nil }
        return [.figures(period)]
    }

    /// Lets a key work on figures; `nil` where it means what it means elsewhere.
    mutating func pressFigures(_ key: Key) -> [Effect]? {
        switch key {
        case .down, .character("j"): markFigure(by: 1)
        case .up, .character("k"): markFigure(by: -1)
        case .pageDown: markFigure(by: 10)
        case .pageUp: markFigure(by: -10)
        case .home, .character("g"): markFigure(by: -100_000)
        case .end, .character("G"): markFigure(by: 100_000)
        case .enter, Control.of(.show).key:
            guard let row = markedFigure else { return say(.failed, "nothing is marked") }
            overlay = .figure(row)
        case Action.of(.refresh).key: return showFigures(view, [])
        default: return nil
        }
        return []
    }

    /// Marks another row of the figures; heads are passed over.
    mutating func markFigure(by count: Int) {
        let ids = figureRows.compactMap(\.id)
        guard !ids.isEmpty else { return }
        let place = ids.firstIndex { $0 == figureMark }.map { $0 + count } ?? 0
        figureMark = ids[max(0, min(place, ids.count - 1))]
    }

    /// Takes in figures that were read.
    mutating func show(_ new: Figures) {
        guard new.asked == figuresAsked else { return }
        figures = new
        if markedFigure == nil {
            figureMark = nil
            markFigure(by: 0)
        }
    }
}

extension AnyOperation {
    /// Whether a token with these roles may; unknown roles are let through, for the installation decides.
    func isAllowed(_ roles: Set<Role>?) -> Bool {
        guard let roles else { return true }
        switch who {
        case .roles(let wanted), .keyHolderOr(let wanted): return !roles.isDisjoint(with: wanted)
        case .keyHolderOrOfficer: return !roles.isDisjoint(with: [.officer, .centreAdmin, .nationalAdmin])
        case .open, .anyone, .localOrToken: return true
        }
    }
}
