import Rules

extension Blueprint {
    /// The text of a line of the overview in a language; at a centre its own texts come first.
    package func text(ofLine line: String, _ language: String, at centre: String? = nil) -> String {
        text(line, language, at: centre) ?? line.replacing("-", with: " ")
    }

    /// The text of a part of a line: of a partner, a service, a bundle, a result, or of free movement.
    ///
    /// At a centre a partner has the name that people see there, where no text gives it another.
    package func text(
        ofPart part: String, by split: OverviewEntry.Split, _ language: String, at centre: String? = nil
    ) -> String {
        let name = split == .freeMovement ? "free-movement.\(part)" : part
        if let text = text(name, language, at: centre) { return text }
        switch split {
        case .partner:
            if let title = centre.flatMap({ centres[$0]?.partners[part]?.entries.last?.title }) { return title }
        case .service, .result:
            if let module = modules[part] { return module.text(part, in: language) }
        case .bundle, .freeMovement: break
        }
        return part.replacing("-", with: " ")
    }

    private func text(_ name: String, _ language: String, at centre: String?) -> String? {
        let languages = [language] + (centre.flatMap { centres[$0]?.languages } ?? Array(nationalTexts.keys.sorted()))
        let texts = centre.flatMap { centres[$0]?.texts } ?? nationalTexts
        for wanted in languages {
            if let text = texts[wanted]?[name] { return text }
        }
        return nil
    }
}
