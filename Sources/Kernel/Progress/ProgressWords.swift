import Blueprint
import Calendars
import HashTreeCollections
import Operations
import Rules
import Shapes

/// The words of a case's progress, for one reader in one language.
struct ProgressWords {
    let manifest: ModuleManifest?
    let record: CaseRecord
    let language: String
    let side: ProgressSide
    let state: State

    /// A text of the module, else its name.
    func text(_ name: String) -> String { manifest?.text(name, in: language) ?? name }

    /// Who does a step: a partner's title, the municipality's name, or the reader.
    func who(_ by: String) -> String {
        let isDutch = language == "nl"
        let centre = state.configuration.blueprint.centres[record.centre]
        switch by {
        case StepActor.client:
            return side == .family ? (isDutch ? "u" : "you") : (isDutch ? "de cliënt" : "the client")
        case StepActor.sponsor:
            let name = record.sponsor.flatMap { state.sponsors[$0]?.name }
            return name ?? (isDutch ? "de werkgever" : "the employer")
        case StepActor.registrar:
            let day = centre?.clock.day(record.openedAt.milliseconds)
            let name = day.flatMap { day in record.municipality.flatMap { centre?.municipalities.on(day, $0)?.name } }
            if let name { return isDutch ? "de gemeente \(name)" : "the municipality of \(name)" }
            return isDutch ? "de woongemeente" : "the home municipality"
        default:
            let day = centre?.clock.day(record.openedAt.milliseconds)
            return day.flatMap { centre?.partners.on($0, by)?.title } ?? by
        }
    }
}
