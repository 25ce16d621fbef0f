package import Diagnostics
import Rules
package import ServiceKit
import Shapes

/// Everything that a configuration says, compiled: centres, modules, and the trees to explain them from.
package struct Blueprint: Sendable {
    /// The files it was compiled from.
    package let files: ConfigurationFiles
    /// The centres by id.
    package let centres: [String: Centre]
    /// The centres' ids in order.
    package let centreIDs: [String]
    /// The modules by id.
    package let modules: [String: ModuleManifest]
    /// The folder of each module, as its manifest is named: `Biometrics`.
    package let moduleFolders: [String: String]
    /// The lines of the overview, in the order of national.yaml.
    package let overview: Catalogue<OverviewEntry>
    /// What was recorded of centres before Loket counted, by centre.
    package let history: [String: History]
    /// The texts of national.yaml by language and name.
    package let nationalTexts: [String: [String: String]]
    /// What nobody has confirmed: the to-do list of a new centre.
    package let assumptions: [Assumption]

    // The trees of each centre's layers, the centre's own first, for `why`.
    let layers: [String: [Node]]
    let manifests: [String: Node]
    let histories: [String: Node]

    /// Something that a file takes for granted.
    package struct Assumption: Sendable {
        /// Where it stands.
        package let place: Place
        /// What the entry is about, such as `opening.ind`.
        package let subject: String
        /// What is assumed.
        package let text: String
    }

    /// Where a value of a centre comes from on a day.
    package func why(_ centre: String, _ key: String, on day: Day) -> Result<Provenance, Diagnostic> {
        guard let layers = layers[centre], let compiled = centres[centre] else {
            let near = Nearest.name(to: centre, in: centreIDs).map { "write `\($0)`" }
            return .failure(
                Diagnostic("unknown-centre", at: .whole(centre), "there is no centre `\(centre)`", fix: near))
        }
        return Provenance.ask(
            key, layers: (histories[centre].map { [$0] } ?? []) + layers, manifest: { manifests[$0] },
            start: compiled.agreements.entries.first?.validity.period.from, on: day)
    }
}
