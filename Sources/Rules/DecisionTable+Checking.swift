package import Diagnostics
import ServiceKit
import Shapes

extension DecisionTable {
    /// All that is wrong within and among some tables: overlaps and gaps of periods, and what each table's check finds.
    package static func findings(in tables: [DecisionTable]) -> [Diagnostic] {
        overlaps(among: tables) + gaps(among: tables) + tables.flatMap(\.diagnostics)
    }

    /// Rules that can never apply, and for `unique` rules that apply together and say different things.
    package var diagnostics: [Diagnostic] {
        guard isWhole else { return [] }
        let regions = RuleRegions(self)
        var found: [Diagnostic] = []
        for index in rules.indices {
            if let diagnostic = regions.unreachable(index, in: self) {
                found.append(diagnostic)
            } else if hit == .unique {
                found += regions.clashes(index, in: self)
            }
        }
        return found
    }

    /// Reports tables of one name that hold on the same day, each at the later of the two.
    package static func overlaps(among tables: [DecisionTable]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, table) in tables.enumerated() {
            let earlier = tables[..<index].first {
                $0.name == table.name && $0.validity.period.overlaps(table.validity.period)
            }
            guard let earlier else { continue }
            let day = table.validity.period.intersection(earlier.validity.period).from
            found.append(
                Diagnostic(
                    "overlap", at: table.start,
                    "`\(table.name)` has two tables \(day.map { "on \($0)" } ?? "from the beginning on")",
                    fix: earlier.validity.period.until == nil && table.validity.period.from != nil
                        ? "end the earlier with `until: \(table.validity.period.from?.description ?? "")`"
                        : "let one end where the other begins",
                    notes: [.init(earlier.start, "the other table")]))
        }
        return found
    }
}

extension DecisionTable {
    /// Reports days between two tables of one name on which nothing is decided, at the later of the two.
    package static func gaps(among tables: [DecisionTable]) -> [Diagnostic] {
        tables.compactMap { table in
            let others = tables.filter { $0.name == table.name }
            guard let from = table.validity.period.from,
                let last = others.compactMap({ other in other.validity.period.until.map { (until: $0, table: other) } })
                    .filter({ $0.until < from }).max(by: { $0.until < $1.until }),
                // Whatever holds on the day the earlier ends, fills the gap, or overlaps and was told so.
                !others.contains(where: { $0.validity.period.contains(last.until) })
            else { return nil }
            // Of several tables that begin later, the next one is behind the gap.
            let isNext = !others.contains { other in
                other.validity.period.from.map { $0 > last.until && $0 < from } ?? false
            }
            guard isNext else { return nil }
            return Diagnostic(
                "gap", at: table.start, "`\(table.name)` says nothing from \(last.until) until \(from)",
                fix: "write `from: \(last.until)`, or let the earlier end with `until: \(from)`",
                notes: [.init(last.table.start, "the table before it")])
        }
    }
}

extension RuleRegions {
    // Beyond this the rest is left alone: a table of that kind is not written by hand.
    private static let mostBoxes = 4_096

    fileprivate func unreachable(_ index: Int, in table: DecisionTable) -> Diagnostic? {
        let rule = table.rules[index]
        let own = region(rule.when)
        if own.isEmpty {
            return Diagnostic(
                "unreachable-rule", at: rule.place, "rule \(index + 1) of `\(table.name)` can never apply",
                fix: "its conditions exclude one another")
        }
        guard table.hit == .first, index > 0 else { return nil }
        var left = [own]
        for (number, earlier) in table.rules[..<index].enumerated() {
            let taken = region(earlier.when, orOpen: true, given: rule.when)
            if own.subtracting(taken, domain: domain).isEmpty {
                return Diagnostic(
                    "unreachable-rule", at: rule.place,
                    "rule \(index + 1) of `\(table.name)` can never apply: rule \(number + 1) comes before it",
                    fix: "leave it out, or put it first",
                    notes: [.init(earlier.place, "applies whenever it would")])
            }
            left = left.flatMap { $0.subtracting(taken, domain: domain) }
            if left.count > RuleRegions.mostBoxes { return nil }
        }
        guard left.isEmpty else { return nil }
        return Diagnostic(
            "unreachable-rule", at: rule.place,
            "rule \(index + 1) of `\(table.name)` can never apply: the rules before it take every case",
            fix: "leave it out")
    }

    fileprivate func clashes(_ index: Int, in table: DecisionTable) -> [Diagnostic] {
        let rule = table.rules[index]
        for (number, earlier) in table.rules[..<index].enumerated() where earlier.saysOther(than: rule) {
            guard isDecidable(earlier, rule) else { continue }
            if region(earlier.when).intersection(region(rule.when)).isEmpty { continue }
            return [
                Diagnostic(
                    "overlapping-rules", at: rule.place,
                    "rules \(number + 1) and \(index + 1) of `\(table.name)` apply together and say different things",
                    fix: "narrow one of them, or write `hit: first`",
                    notes: [.init(earlier.place, "rule \(number + 1)")])
            ]
        }
        return []
    }

    // Facts that hang together, and limits that only a centre knows, leave open whether two rules ever meet.
    private func isDecidable(_ one: DecisionTable.Rule, _ two: DecisionTable.Rule) -> Bool {
        for left in one.when.all {
            for right in two.when.all {
                if areRelated(left.index, right.index) { return false }
                guard left.index == right.index, !isMany(left.index) else { continue }
                if box(left).axis != box(right).axis { return false }
            }
        }
        return true
    }
}
