package import Diagnostics
import Rules
package import Shapes

extension ModuleManifest {
    /// What a manifest looks like from outside.
    package static var schema: Schema { WrittenManifest.shape.schema }

    /// Reads and checks a manifest: all that is wrong in one go, and the manifest where nothing is.
    package static func read(_ file: SourceFile) -> (ModuleManifest?, [Diagnostic]) {
        let (root, form) = YAMLReader.read(file)
        guard let root else {
            let nothing = Diagnostic("empty-file", at: .whole(file.name), "there is no manifest in it")
            return (nil, form.isEmpty ? [nothing] : form)
        }
        let (manifest, found) = read(root)
        let all = (form + found).sortedByPlace
        return (all.hasErrors ? nil : manifest, all)
    }

    private static func read(_ root: Node) -> (ModuleManifest?, [Diagnostic]) {
        var reading = Reading(keepsGoing: true)
        let whole = WrittenManifest.shape.read(root, &reading)
        guard let body = whole?.body ?? WrittenManifest.body(of: root), isWhole(root) else {
            return (nil, reading.diagnostics)
        }
        var reader = ManifestReader(body, root: root, reading)
        for diagnostic in Vocabulary.diagnostics(of: body.facts) where !isBroken(diagnostic, reader.broken) {
            reader.reading.report(diagnostic)
        }
        let leg = (whole?.head.leg).flatMap { reader.leg($0) }
        let tables = reader.decisions()
        let bring = reader.bring()
        let steps = reader.steps()
        let clocks = reader.clocks()
        let examples = reader.examples(tables, bring)
        var names = ManifestNames(root, body, tables, bring, steps, clocks)
        names.id = whole?.head.id
        names.partner = whole?.head.partner.value
        names.check(&reader.reading)
        let found = reader.reading.diagnostics
        guard !found.hasErrors, let head = whole?.head, let leg else { return (nil, found) }
        let manifest = ModuleManifest(
            id: head.id, version: head.version, library: head.library, plannerCode: head.plannerCode,
            partner: head.partner, isBookable: head.isBookable, leg: leg, uses: body.uses, settings: body.settings,
            facts: body.facts, outcomes: body.outcomes, decisions: tables, bring: bring, steps: steps,
            records: body.records, clocks: clocks, countsAs: body.countsAs, retention: body.retention,
            texts: names.texts, examples: examples, vocabulary: reader.vocabulary)
        return (manifest, found)
    }

    // Where a section of names has a wrong key, every use of a name would be a finding of its own.
    private static func isWhole(_ root: Node) -> Bool {
        guard case .map(let entries) = root.content else { return false }
        let names = ["settings", "facts", "outcomes", "clocks", "records", "bring", "steps", "decisions"]
        if names.contains(where: { if case .broken? = root[$0]?.content { true } else { false } }) { return false }
        let hasStranger = entries.contains { !WrittenManifest.keys.contains($0.key) && !$0.key.hasPrefix("x-") }
        return !hasStranger || names.allSatisfy { root[$0] != nil }
    }

    private static func isBroken(_ diagnostic: Diagnostic, _ broken: Set<String>) -> Bool {
        guard diagnostic.code == "unknown-fact", case .file(let range) = diagnostic.place else { return false }
        return broken.contains(range.text)
    }
}
