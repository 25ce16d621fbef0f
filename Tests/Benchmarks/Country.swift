import Foundation
import Kernel
import Ledger
import ServiceKit

/// A country of centres, each with a year of tallies as if people had come: what overviews are made of.
struct Country {
    /// How many centres there are.
    let centres: Int
    /// How many visits a centre has on each of 250 days.
    let visits = 40

    /// The year.
    static let year = 2021

    private static let add = Statement(
        "INSERT INTO tallies (centre, span, figure, dimension, bucket, amount) VALUES ($1, $2, $3, $4, $5, $6)")

    /// The name of a centre by its number from 0.
    static func centre(_ number: Int) -> String { "centre-\(number + 1)" }

    /// Makes the files: each centre is Maastricht's under another name.
    func make() throws -> BenchFolder {
        let folder = BenchFolder(path: NSTemporaryDirectory() + "loket-bench-" + UUID().uuidString)
        let files = FileManager.default
        for path in [folder.centres, folder.modules] {
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let sample = BenchFolder.root + "/Centres/"
        try files.copyItem(atPath: sample + "national.yaml", toPath: folder.centres + "/national.yaml")
        let text = try String(contentsOfFile: sample + "maastricht.yaml", encoding: .utf8)
        for number in 0..<centres {
            let id = Country.centre(number)
            let own = text.replacing("centre: maastricht\n", with: "centre: \(id)\n", maxReplacements: 1)
            try Data(own.utf8).write(to: URL(fileURLWithPath: "\(folder.centres)/\(id).yaml"))
        }
        return folder
    }

    /// Puts the tallies into a database that no server has open; tells how many there are.
    func fill(_ folder: BenchFolder) throws -> (tallies: Int, visits: Int) {
        let ledger = try Ledger.open(
            LedgerFiles(database: folder.database), kind: .exercise, migrations: KernelTables.migrations, now: 0)
        defer { try? ledger.store.close() }
        guard let first = Day(Country.year, 1, 1) else { return (0, 0) }
        let days = (0..<365).map { first.adding(days: $0) }.filter { $0.weekday.number <= 5 }.prefix(250)
        let months = Set(days.map(TallySpan.init(monthOf:)))
        var count = 0
        for number in 0..<centres {
            let centre = Country.centre(number)
            try ledger.store.write { transaction in
                func put(_ span: TallySpan, _ cells: [(TallyCell, Int)], times: Int) throws {
                    for (cell, amount) in cells {
                        count += 1
                        try transaction.execute(
                            Country.add,
                            [
                                .text(centre), .text(span.stored), .text(cell.figure), .text(cell.dimension),
                                .int(cell.bucket), .int(amount * times),
                            ])
                    }
                }
                for day in days { try put(TallySpan(day: day), visited, times: 1) }
                for month in months.sorted(by: { $0.stored < $1.stored }) {
                    try put(month, visited + told, times: days.count { TallySpan(monthOf: $0) == month })
                }
                try put(TallySpan(yearOf: first), visited + told + sponsors(number), times: days.count)
            }
        }
        return (count, centres * days.count * visits)
    }

    // What a day of forty visits comes to.
    private var visited: [(TallyCell, Int)] {
        var cells: [(TallyCell, Int)] = []
        for (bundle, free, amount) in [("none", "yes", 12), ("none", "no", 22), ("one-stop-shop", "no", 3)] {
            let party = "bundle=\(bundle) free-movement=\(free)"
            cells.append((TallyCell(figure: "visit", dimension: "state=finished \(party)"), amount))
            cells.append((TallyCell(figure: "person", dimension: party), amount + 5))
            for (partner, service) in [
                ("ind", "biometrics"), ("expat-centre", "information"), ("municipality", "fast-track"),
            ] {
                let leg = "partner=\(partner) service=\(service) \(party)"
                cells.append((TallyCell(figure: "contact", dimension: leg), amount / 2 + 1))
                cells.append((TallyCell(figure: "leg", dimension: leg), amount / 3 + 1))
            }
        }
        for (state, amount) in [("cancelled", 1), ("no-show", 2)] {
            cells.append(
                (TallyCell(figure: "visit", dimension: "state=\(state) bundle=none free-movement=no"), amount))
        }
        return cells
    }

    // What is told by month and year alone here: waiting, results, terms, answers.
    private var told: [(TallyCell, Int)] {
        var cells: [(TallyCell, Int)] = []
        for partner in ["ind", "expat-centre", "municipality"] {
            for minutes in 0..<15 {
                cells.append(
                    (TallyCell(figure: "wait", dimension: "partner=\(partner) service=biometrics", bucket: minutes), 2))
            }
            for question in ["written-information", "front-desk"] {
                for mark in 3...5 {
                    let kind = "question=\(question) partner=\(partner) of=client"
                    cells.append((TallyCell(figure: "rating", dimension: kind, bucket: mark), 1))
                }
            }
        }
        for mark in 6...10 {
            let kind = "question=overall-mark partner=none of=client"
            cells.append((TallyCell(figure: "rating", dimension: kind, bucket: mark), 1))
        }
        for result in ["biometrics", "residence-document", "residence-sticker", "return-visa", "registration"] {
            for free in ["yes", "no"] {
                let kind = "result=\(result) partner=ind service=\(result) free-movement=\(free)"
                cells.append((TallyCell(figure: "result", dimension: kind), 5))
            }
        }
        for clock in ["registration", "decision"] {
            let kind = "clock=\(clock) service=fast-track"
            for fate in ["kept", "late"] {
                cells.append((TallyCell(figure: "clock", dimension: "\(kind) fate=\(fate)"), 2))
            }
            for length in 1...8 {
                cells.append((TallyCell(figure: "length", dimension: "\(kind) unit=working-days", bucket: length), 1))
            }
        }
        return cells
    }

    private func sponsors(_ centre: Int) -> [(TallyCell, Int)] {
        (0..<50).map { (TallyCell(figure: "sponsor", dimension: "sponsor=s\((centre * 7 + $0) % 5_000)"), 1) }
    }
}
