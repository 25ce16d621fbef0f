import Operations

/// A case's progress in the cells of a table.
enum ProgressText {
    /// Where it stands, track by track.
    static func standing(_ progress: CaseProgress) -> String {
        let texts = progress.tracks.map { $0.isEnded && !progress.isEnded ? "\($0.text) (done)" : $0.text }
        let text = texts.isEmpty ? progress.text : texts.joined(separator: "; ")
        return progress.isEnded ? "\(text) (ended)" : text
    }

    /// What may come next, and who does it.
    static func next(_ progress: CaseProgress) -> String {
        let next = progress.tracks.compactMap { track in
            guard let first = track.next.first else { return nil as String? }
            let texts = track.next.map(\.text).joined(separator: " or ")
            return "\(texts) (\(first.who))"
        }
        return next.isEmpty ? "-" : next.joined(separator: "; ")
    }

    /// Until when: what was promised, and what the law says.
    static func until(_ progress: CaseProgress) -> String {
        let terms = progress.terms.compactMap { term in
            term.lastDay.map { day in
                "\(day) \(term.kind == "statutory" ? "by law" : "promised")"
                    + (term.state == .running ? "" : " (\(term.state.rawValue))")
            }
        }
        return terms.isEmpty ? "-" : terms.joined(separator: ", ")
    }
}
