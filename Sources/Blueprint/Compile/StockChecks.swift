import Diagnostics
import Rules
import Shapes

/// Kinds of secure documents: what steps draw and centres keep are the same names, told once where they are not.
struct StockChecks {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ modules: [String: ModuleManifest], _ layers: [LayerFile]) {
        let offered = Set(
            layers.filter { $0.layer.kind != .national }
                .flatMap { TreePath.entries(of: "services", in: $0.root).compactMap(\.key) })
        let ordered = modules.sorted { $0.key < $1.key }.map(\.value)
        let drawn = ordered.flatMap(\.drawnKinds).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let levels = layers.flatMap { $0.layer.offer.stock.map(\.value.kind) }
        let kept = levels.map(\.value)

        // A kind is by its service's name: of two names much alike, the one that is no service is mistyped.
        var meant: Set<String> = []
        for module in ordered where offered.contains(module.id.value) {
            var told: Set<String> = []
            for kind in module.steps.compactMap(\.draws) where !kept.contains(kind.value) {
                let spare = kept.filter { !drawn.contains($0) && modules[$0] != nil }
                guard let nearest = Nearest.name(to: kind.value, in: spare), told.insert(kind.value).inserted else {
                    continue
                }
                meant.insert(nearest)
                diagnostics.append(
                    Diagnostic(
                        "unknown-stock", at: kind.place, "no centre keeps `\(kind.value)` documents",
                        fix: "write `\(nearest)`"))
            }
        }
        for kind in levels where !drawn.contains(kind.value) && !meant.contains(kind.value) {
            diagnostics.append(
                Diagnostic(
                    "unknown-stock", at: kind.place, "no service draws `\(kind.value)` documents",
                    fix: Nearest.name(to: kind.value, in: drawn).map { "write `\($0)`" }
                        ?? (drawn.isEmpty ? "leave it out" : "known here: \(drawn.joined(separator: ", "))")))
        }
        for module in ordered {
            for kind in module.steps.compactMap(\.handsOut) where drawn.contains(kind.value) {
                diagnostics.append(
                    Diagnostic(
                        "two-kinds", at: kind.place,
                        "`\(kind.value)` is drawn from a stock of blank documents elsewhere",
                        fix: "choose another name for what is made for one person"))
            }
        }
    }
}
