import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Reads what a manifest's parts say of one another, once its names are known.
struct ManifestReader {
    let written: WrittenManifest.Body
    let vocabulary: Vocabulary
    let broken: Set<String>
    var reading: Reading

    init(_ written: WrittenManifest.Body, root: Node, _ reading: Reading) {
        self.written = written
        self.reading = reading
        broken = ManifestReader.broken(in: root, written)
        let settings = written.settings.compactMap(\.setting)
        vocabulary = Vocabulary(
            facts: written.facts, settings: settings,
            lists: Dictionary(written.uses.map { ($0.value, nil) }, uniquingKeysWith: { first, _ in first }),
            outcomes: written.outcomes.map(\.name.value), broken: broken)
    }

    mutating func leg(_ node: Node) -> LegTerms? {
        LegTerms.shape(written.settings, broken: broken).read(node, &reading)
    }

    mutating func decisions() -> [DecisionTable] {
        let shape = DecisionTable.shape(.named, in: vocabulary)
        let tables = read(written.decisions, shape)
        // Where a table could not be read, the days it was to hold on are no gap.
        let isWhole = tables.count == written.decisions.count
        for diagnostic in DecisionTable.findings(in: tables) where isWhole || diagnostic.code != "gap" {
            reading.report(diagnostic)
        }
        return tables
    }

    mutating func bring() -> [BringItem] { read(written.bring, BringItem.shape(in: vocabulary)) }

    mutating func steps() -> [StepDeclaration] { read(written.steps, StepDeclaration.shape(in: vocabulary)) }

    mutating func clocks() -> [ClockDeclaration] {
        read(written.clocks, ClockDeclaration.shape(written.settings, broken: broken))
    }

    mutating func examples(_ tables: [DecisionTable], _ bring: [BringItem]) -> [ModuleExample] {
        let reader = ExampleReader(
            vocabulary: vocabulary, tables: tables, bring: bring.map(\.name.value),
            isWhole: tables.count == written.decisions.count && tables.allSatisfy(\.isWhole))
        return written.examples.compactMap { reader.read($0, &reading) }
    }

    // A value that is not read leaves the rest of its list to be read and checked.
    private mutating func read<Value>(_ nodes: [Node], _ shape: Shape<Value>) -> [Value] {
        nodes.compactMap { shape.read($0, &reading) }
    }

    // Names that stand in the file and whose declaration could not be read.
    private static func broken(in root: Node, _ written: WrittenManifest.Body) -> Set<String> {
        let sections: [(section: String, key: String, read: [String])] = [
            ("settings", "setting", written.settings.map(\.name)), ("facts", "fact", written.facts.map(\.name)),
            ("outcomes", "outcome", written.outcomes.map(\.name.value)),
        ]
        var broken: Set<String> = []
        for part in sections {
            guard case .list(let elements)? = root[part.section]?.content else { continue }
            broken.formUnion(elements.compactMap { $0[part.key]?.text }.filter { !part.read.contains($0) })
        }
        return broken
    }
}
