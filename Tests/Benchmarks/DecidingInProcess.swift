import Blueprint
import Diagnostics
import Foundation
import Rules
import ServiceKit
import Shapes

/// Decides the largest table of all modules, again and again, for persons of whom everything it reads is known.
struct DecidingInProcess {
    private let rounds = 200_000
    private let persons = 512

    func measure(into report: inout Report) throws {
        report.section("deciding in process: the largest table of all modules, with its explanation")
        guard let (manifest, table) = try largest() else {
            report.line("no table", "there is no module under \(BenchFolder.root)/Plugins")
            return
        }
        let cases = people(manifest, table)
        var said: [String: Int] = [:]
        for person in cases { said[outcome(table.decide(person)), default: 0] += 1 }
        let clock = ContinuousClock()
        var decided = 0
        let took = clock.measure {
            for round in 0..<rounds {
                if case .decided = table.decide(cases[round % persons]) { decided += 1 }
            }
        }
        let rate = Double(rounds) / (Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds))
        let count = table.rules.reduce(0) { $0 + $1.when.all.count }
        report.line(
            "\(manifest.id.value), \(table.name), \(table.title)",
            "\(table.rules.count) rules, \(count) conditions; \(decided) of \(rounds) decided")
        report.line(
            "\(persons) persons, seeded",
            said.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        report.line("decisions", "\(Int(rate))/s")
        report.target("deciding the largest table ≥ 200,000/s", reached: "\(Int(rate))/s", isMet: rate >= 200_000)
    }

    private func largest() throws -> (ModuleManifest, DecisionTable)? {
        let folder = BenchFolder.root + "/Plugins"
        let tables = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
            let path = "\(folder)/\(name)/module.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let manifest = ModuleManifest.read(SourceFile(name: path, text: text)).0 else {
                return [(ModuleManifest, DecisionTable)]()
            }
            return manifest.decisions.map { (manifest, $0) }
        }
        return tables.max { size($0.1) < size($1.1) }
    }

    private func size(_ table: DecisionTable) -> Int {
        table.rules.reduce(table.rules.count) { $0 + $1.when.all.count }
    }

    // Every fact that the table's module declares is given, worked out by code or not: deciding alone is measured.
    private func people(_ manifest: ModuleManifest, _ table: DecisionTable) -> [Circumstances] {
        var random = SeededRandom(seed: 2021)
        let day = table.validity.period.from ?? Day("2021-03-09") ?? Day(number: 0)
        return (0..<persons).map { _ in
            var known: [String: Fact] = ["bundle": .word("none")]
            for fact in manifest.facts { known[fact.name] = value(of: fact, on: day, &random) }
            let age = Int.random(in: 0...70, using: &random)
            if known["birth-date"] != nil || known["age"] != nil {
                known["birth-date"] = .day(day.adding(days: -age * 366 - 40))
                known["age"] = .number(age)
            }
            return Circumstances(
                facts: Facts(day: day, known: known), settings: manifest.settings([]),
                lists: [
                    "our-municipalities": ["GM0935", "GM0938"], "free-movement": ["ES", "NL"], "visa-required": ["IN"],
                ])
        }
    }

    private func value(of fact: FactDeclaration, on day: Day, _ random: inout SeededRandom) -> Fact {
        switch fact.type {
        case .yesNo: .yesNo(.random(using: &random))
        case .word, .outcome: .word(fact.words.randomElement(using: &random) ?? "none")
        case .number, .minutes, .months, .years: .number(.random(in: 0...72, using: &random))
        case .monthsOrNever: .random(using: &random) ? .never : .number(.random(in: 0...72, using: &random))
        case .day: .day(day.adding(days: -.random(in: 0...400, using: &random)))
        case .dayOrNever:
            .random(using: &random) ? .never : .day(day.adding(days: -.random(in: 0...400, using: &random)))
        case .money: .money(cents: .random(in: 0...20_000, using: &random))
        case .documentNumber, .dutchDocumentNumber: .word("V123AL568")
        case .machineReadableZone:
            .word("I<NLDV123AL5685<<<<<<<<<<<<<<< 9002018F2603014IND<<<<<<<<<<<8 SHARMA<<PRIYA<<<<<<<<<<<<<<<<<")
        case .nationalities: .words([["IN", "ES"][Int.random(in: 0...1, using: &random)]])
        case .municipality: .word(["GM0935", "GM0938", "GM0363"][Int.random(in: 0...2, using: &random)])
        }
    }

    private func outcome(_ decision: Decision) -> String {
        switch decision {
        case .decided(let verdict): verdict.outcome
        case .ask: "asks"
        case .contradiction: "contradiction"
        case .nothing: "nothing"
        }
    }
}
