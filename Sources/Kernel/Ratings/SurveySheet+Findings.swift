import Operations

extension SurveySheet {
    /// Everything that is wrong with answers, each with its place.
    func findings(_ answers: [SurveyAnswer]) -> [InputFinding] {
        var findings: [InputFinding] = []
        var seen: Set<Item> = []
        for (index, answer) in answers.enumerated() {
            let place = "/answers/\(index)"
            guard let item = item(of: answer, at: place, &findings) else { continue }
            if !seen.insert(item).inserted {
                findings.append(
                    InputFinding(
                        "duplicate-answer", at: "\(place)/question", "this question is answered twice",
                        fix: "keep one of the answers"))
            }
            check(answer, of: item.scale, at: place, &findings)
        }
        return findings
    }

    // Which question an answer is to.
    private func item(of answer: SurveyAnswer, at place: String, _ findings: inout [InputFinding]) -> Item? {
        let found = items.filter { $0.question == answer.question }
        guard let first = found.first else {
            let names = items.reduce(into: [String]()) { names, item in
                if !names.contains(item.question) { names.append(item.question) }
            }
            findings.append(
                InputFinding(
                    "unknown-question", at: "\(place)/question", "`\(answer.question)` is not asked here",
                    fix: "one of: \(names.joined(separator: ", "))"))
            return nil
        }
        if let item = found.first(where: { $0.partner == answer.partner }) { return item }
        let partners = found.compactMap(\.partner)
        if answer.partner == nil {
            findings.append(
                InputFinding(
                    "missing-partner", at: "\(place)/partner", "`\(answer.question)` is about one partner",
                    fix: "add `partner`, one of: \(partners.joined(separator: ", "))"))
        } else if partners.isEmpty {
            findings.append(
                InputFinding(
                    "needless-partner", at: "\(place)/partner", "`\(answer.question)` is about the whole visit",
                    fix: "leave `partner` out"))
        } else {
            findings.append(
                InputFinding(
                    "unknown-partner", at: "\(place)/partner", "`\(answer.partner ?? "")` was not visited",
                    fix: "one of: \(partners.joined(separator: ", "))"))
        }
        // What else is wrong with it is told as well.
        check(answer, of: first.scale, at: place, &findings)
        return nil
    }

    // An answer is given as its scale says, and in no other way.
    private func check(
        _ answer: SurveyAnswer, of scale: SurveyScale, at place: String, _ findings: inout [InputFinding]
    ) {
        let given: [(name: String, isGiven: Bool, belongs: Bool)] = [
            ("mark", answer.mark != nil, scale.marks != nil),
            ("satisfaction", answer.satisfaction != nil, scale == .satisfaction),
            ("text", answer.text != nil, scale == .open),
            ("mayPublish", answer.mayPublish, scale == .open),
        ]
        for one in given where one.isGiven && !one.belongs {
            findings.append(
                InputFinding(
                    "wrong-scale", at: "\(place)/\(one.name)", "`\(answer.question)` is answered by \(scale.words)",
                    fix: "leave `\(one.name)` out"))
        }
        if let wanted = given.first(where: { $0.belongs && !$0.isGiven }), wanted.name != "mayPublish" {
            findings.append(
                InputFinding(
                    "missing-answer", at: "\(place)/\(wanted.name)", "`\(answer.question)` has no answer",
                    fix: "add `\(wanted.name)`: \(scale.words)"))
        }
        if let mark = answer.mark, let marks = scale.marks, !marks.contains(mark) {
            findings.append(
                InputFinding(
                    "out-of-bounds", at: "\(place)/mark",
                    "\(mark) is outside \(marks.lowerBound) to \(marks.upperBound)"))
        }
        if scale == .open, let text = answer.text, text.allSatisfy(\.isWhitespace) {
            findings.append(
                InputFinding(
                    "too-short", at: "\(place)/text", "the answer holds no word", fix: "leave the question out"))
        }
    }
}

extension SurveyScale {
    // How a question is answered, in words.
    fileprivate var words: String {
        switch self {
        case .oneToFive: "a mark from 1 to 5"
        case .oneToTen: "a mark from 1 to 10"
        case .satisfaction: "one of \(Satisfaction.allCases.map(\.rawValue).joined(separator: ", "))"
        case .open: "a text"
        }
    }
}
