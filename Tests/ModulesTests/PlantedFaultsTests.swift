import Blueprint
import Diagnostics
import Modules
import Rules
import Shapes
import Testing

/// A fault planted in a module's manifest makes one of its examples fail.
@Suite("Planted faults")
struct PlantedFaultsTests {
    /// Every rule of these modules has an example of its own.
    static let modules = ["ResidenceDocument", "ResidenceSticker", "ReturnVisa"]

    /// A manifest with one place changed.
    struct Fault: CustomTestStringConvertible {
        let module: String
        let from: String
        let to: String
        let also: String?
        let replacement: String?

        init(module: String, from: String, to: String, also: String? = nil, as other: String? = nil) {
            self.module = module
            self.from = from
            self.to = to
            self.also = also
            replacement = other
        }

        var testDescription: String { "\(module): \(from) → \(to)" }
    }

    @Test("where two rules swap their outcomes, an example fails", arguments: modules)
    func outcomes(name: String) throws {
        try everySwap(of: name) { $0.then }
    }

    @Test("where two rules swap their reasons, an example fails", arguments: modules)
    func reasons(name: String) throws {
        try everySwap(of: name) { $0.because }
    }

    @Test("whatever rule is left out, an example fails", arguments: modules)
    func leftOut(name: String) throws {
        let module = try LoadedCode(name)
        let text = try module.text
        for table in module.manifest.decisions {
            for rule in table.rules {
                guard case .file(let range) = rule.place else { continue }
                let bytes = Array(text.utf8)
                // The rule and its dash become a comment's blank.
                let start = try #require(bytes[..<range.start].lastIndex(of: UInt8(ascii: "-")))
                let copy = Array(bytes[..<start]) + Array(bytes[range.end...])
                let told = "\(name), \(table.name): \(rule.then.value)"
                // A name that nothing uses any more is told when the manifest is read.
                guard let faulty = read(copy, name) else { continue }
                #expect(try module.results(of: faulty).contains { !$0.holds }, "\(told) may be left out")
            }
        }
    }

    @Test(
        "a moved boundary makes an example fail",
        arguments: [
            Fault(
                module: "ResidenceDocument", from: "age: under accompanied-under }, ",
                to: "age: up to accompanied-under }, "),
            Fault(
                module: "ResidenceDocument", from: "accompanied-under, type: years, default: 18",
                to: "accompanied-under, type: years, default: 17"),
            Fault(module: "ResidenceDocument", from: "default: holder }", to: "default: someone-else }"),
            Fault(
                module: "ResidenceSticker", from: "days-left: over renew-within", to: "days-left: renew-within or more"),
            Fault(module: "ResidenceSticker", from: "type: number, default: 28", to: "type: number, default: 29"),
            Fault(
                module: "ResidenceSticker", from: "until: 2024-10-30", to: "until: 2024-10-29",
                also: "from: 2024-10-30",
                as: "from: 2024-10-29"),
            Fault(
                module: "ResidenceSticker", from: "until: 2024-10-30", to: "until: 2024-10-31",
                also: "from: 2024-10-30",
                as: "from: 2024-10-31"),
            Fault(
                module: "ResidenceSticker", from: "longest, type: months, default: 6",
                to: "longest, type: months, default: 7"),
            Fault(
                module: "ResidenceSticker", from: "[asylum-first, asylum-extension] }, then",
                to: "[asylum-first] }, then"),
            Fault(module: "ResidenceSticker", from: "ground: work-free }", to: "ground: [study] }"),
            Fault(
                module: "ReturnVisa", from: "longest, type: months, default: 3", to: "longest, type: months, default: 4"
            ),
            Fault(
                module: "ReturnVisa", from: "longest, type: months, default: 3", to: "longest, type: months, default: 2"
            ),
            Fault(module: "ReturnVisa", from: "study, type: months, default: 6", to: "study, type: months, default: 7"),
            Fault(module: "ReturnVisa", from: "study, type: months, default: 6", to: "study, type: months, default: 5"),
            Fault(
                module: "ReturnVisa", from: "nationalities: not visa-required }, ",
                to: "nationalities: visa-required }, "),
            Fault(
                module: "ReturnVisa", from: "[extension, document-replaced, child-born-here, union-family]",
                to: "[extension, document-replaced, child-born-here]"),
            Fault(module: "ReturnVisa", from: "fee: 0 euro }", to: "fee: 43 euro }"),
            Fault(module: "ReturnVisa", from: "use: [visa-required, return-visa-fee]", to: "use: [visa-required]"),
        ])
    func boundaries(fault: Fault) throws {
        let module = try LoadedCode(fault.module)
        let text = try module.text
        let parts = text.split(separator: fault.from, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "the manifest has no such text")
        var changed = parts.joined(separator: fault.to)
        if let also = fault.also, let replacement = fault.replacement { changed.replace(also, with: replacement) }
        let (faulty, found) = ModuleManifest.read(
            SourceFile(name: fault.module, text: changed))
        guard let faulty else {
            Issue.record("the fault is told before any example: \(found.map(\.message))")
            return
        }
        #expect(try module.results(of: faulty).contains { !$0.holds })
    }

    // Swaps a word of each rule with that of the first other rule of its table that says another.
    private func everySwap(of name: String, _ word: (DecisionTable.Rule) -> Located<String>?) throws {
        let module = try LoadedCode(name)
        let bytes = Array(try module.text.utf8)
        var swapped = 0
        for table in module.manifest.decisions {
            let words = table.rules.compactMap(word)
            for one in words {
                guard let two = words.first(where: { $0.value != one.value }), case .file(let first) = one.place,
                    case .file(let second) = two.place
                else { continue }
                let (left, right) = first.start < second.start ? (first, second) : (second, first)
                let copy =
                    Array(bytes[..<left.start]) + Array(bytes[right.start..<right.end])
                    + Array(bytes[left.end..<right.start]) + Array(bytes[left.start..<left.end])
                    + Array(bytes[right.end...])
                guard let faulty = read(copy, name) else { continue }
                swapped += 1
                #expect(
                    try module.results(of: faulty).contains { !$0.holds },
                    "\(name), \(table.name): \(one.value) and \(two.value) may change places")
            }
        }
        #expect(swapped > 10, "most faults are for the examples to tell")
    }

    private func read(_ bytes: [UInt8], _ name: String) -> ModuleManifest? {
        ModuleManifest.read(SourceFile(name: name, text: String(decoding: bytes, as: UTF8.self))).0
    }
}
