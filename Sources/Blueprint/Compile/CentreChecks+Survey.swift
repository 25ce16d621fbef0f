import Diagnostics
import Rules
import Shapes

extension CentreChecks {
    /// The survey's questions say how they are answered, and each group is asked questions that there are.
    mutating func survey(_ file: LayerFile) {
        for entry in file.layer.offer.survey {
            for question in entry.ask { known(question, in: names("survey"), as: "question") }
            let place = entry.validity.place
            switch (entry.question, entry.survey) {
            case (let question?, nil):
                guard entry.scale == nil else { continue }
                report(
                    "missing-key", at: place, "`\(question)` does not say how it is answered",
                    fix: "add `scale:` 1-5, 1-10, satisfaction or open")
            case (nil, let group?):
                guard entry.ask.isEmpty else { continue }
                report(
                    "missing-key", at: place, "the \(group.rawValue) is asked nothing",
                    fix: "add `ask:` with the names of questions, or leave the entry out")
            default:
                report(
                    "missing-key", at: place, "an entry is a question, or the questions of a group",
                    fix: "keep one of `question:` and `survey:`")
            }
        }
    }
}
