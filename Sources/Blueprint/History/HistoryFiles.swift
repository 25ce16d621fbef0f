import Diagnostics
import Shapes

/// Reads and compiles the histories of a configuration.
struct HistoryFiles {
    let files: ConfigurationFiles
    let layers: [LayerFile]
    let centres: [String: Centre]
    /// Whether every manifest could be read: else names of theirs would be missed.
    let isWhole: Bool
    private(set) var histories: [String: History] = [:]
    private(set) var trees: [String: Node] = [:]
    private(set) var assumptions: [Blueprint.Assumption] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(files: ConfigurationFiles, layers: [LayerFile], centres: [String: Centre], isWhole: Bool) {
        self.files = files
        self.layers = layers
        self.centres = centres
        self.isWhole = isWhole
    }

    /// Compiles each file of `history/`.
    mutating func compile(
        overview: Catalogue<OverviewEntry>, national: LayerFile?, scales: [String: SurveyEntry.Scale],
        modules: [String: ModuleManifest]
    ) {
        let written = national.map { TreePath.entries(of: "overview", in: $0.root).compactMap(\.key) } ?? []
        for name in files.names where HistoryFile.isName(name) {
            let source = files.source(name)
            guard let (file, root) = HistoryFile.read(source, &diagnostics) else { continue }
            let id = file.centre.value
            assumptions += TreePath.assumptions(in: root, source)
            guard isKnown(file.centre), isNamed(name, file.centre), isWhole, let centre = centres[id] else { continue }
            var compiler = HistoryCompiler(
                file, root,
                HistoryCompiler.Known(
                    overview: overview, written: written, scales: scales, modules: modules, centre: centre))
            histories[id] = compiler.compile()
            trees[id] = root
            diagnostics += compiler.diagnostics
        }
    }

    private mutating func isKnown(_ centre: Located<String>) -> Bool {
        let known = layers.compactMap(\.layer.identity.centre?.value)
        // The file of a centre that could not be read has told so itself.
        guard !known.contains(centre.value), files.texts["\(centre.value).yaml"] == nil else { return true }
        diagnostics.append(
            Diagnostic(
                "unknown-centre", at: centre.place, "there is no centre `\(centre.value)`",
                fix: Nearest.name(to: centre.value, in: known).map { "write `\($0)`" }
                    ?? "known here: \(known.sorted().joined(separator: ", "))"))
        return false
    }

    private mutating func isNamed(_ name: String, _ centre: Located<String>) -> Bool {
        guard name != "history/\(centre.value).yaml" else { return true }
        diagnostics.append(
            Diagnostic(
                "wrong-file-name", at: centre.place, "the history of `\(centre.value)` stands in \(name)",
                fix: "name the file history/\(centre.value).yaml"))
        return false
    }
}
