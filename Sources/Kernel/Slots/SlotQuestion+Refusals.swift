import Blueprint
import Operations
import Rules
import ServiceKit

extension SlotQuestion {
    /// The refusal that tells what has to be known first, with pointers to where it goes.
    func refusal(asking questions: [(place: Int?, fact: String)]) -> Refusal {
        var findings: [InputFinding] = []
        var ask: [Question] = []
        for (place, fact) in questions {
            let text = text(of: fact)
            findings.append(
                InputFinding(
                    "must-be-known", at: pointer(to: fact, of: place), text,
                    fix: place == nil ? nil : "answer it for p\((place ?? 0) + 1)"))
            ask.append(Question(fact: fact, text: text, person: place.map { "p\($0 + 1)" }))
        }
        var refusal = Refusal(findings)
        refusal.detail = ask.count == 1 ? "a question is still open" : "\(ask.count) questions are still open"
        refusal.ask = ask
        return refusal
    }

    /// The refusal that tells what contradicts itself.
    func refusal(contradicting findings: [(place: Int, finding: Finding)]) -> Refusal {
        Refusal(
            findings.map { place, finding in
                InputFinding(finding.code, at: pointer(to: finding.field, of: place), finding.message)
            })
    }

    /// The question about a fact in words.
    func text(of fact: String) -> String {
        switch fact {
        case "birth-date": "What is the date of birth?"
        case "nationalities": "Which nationalities?"
        case "lives-in": "In which municipality do you live, or will you live?"
        default: asking(fact)?.text(fact, in: language) ?? fact
        }
    }

    // The module that declares a fact: a fact of one name is one fact, whoever asks it.
    private func asking(_ fact: String) -> ModuleManifest? {
        let manifests = manifests
        return manifests.first { $0.facts.contains { $0.name == fact } } ?? manifests.first
    }

    private func pointer(to fact: String, of place: Int?) -> String {
        switch fact {
        case "lives-in": "/livesIn"
        case "sponsor": "/sponsor"
        case "birth-date": "/party/\(place ?? 0)/birthDate"
        case "nationalities": "/party/\(place ?? 0)/nationalities"
        default: "/party/\(place ?? 0)/facts/\(fact)"
        }
    }
}
