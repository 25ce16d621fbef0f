import Blueprint
import Operations
import Shapes

/// Reads which blank documents one person's result drew and spoiled.
struct DrawReader {
    let step: PreparedStep
    let leg: LegRecord
    let state: State
    /// Where the result stands, `/results/0`.
    let pointer: String

    /// Where its documents may come from: the desk, and where its partner keeps them.
    var places: [StockPlace] {
        [.at(centre: leg.centre, leg.placed.desk), .at(centre: leg.centre, leg.placed.partner)]
    }

    /// The number that was written down of a document that is handed out, and where that stands.
    var number: (text: String, pointer: String)? {
        guard let record = step.manifest.number(of: step.declaration) else { return nil }
        let name = record.name.value
        let value = (step.records.open + step.records.sealed).first { $0.key == name }?.value
        guard case .text(let text)? = value else { return nil }
        return (text, "\(pointer)/records/\(name)")
    }

    /// What leaves the desk; each serial once, each from here.
    func read(
        _ result: LegResult, _ seen: inout Set<Serial>, _ findings: inout [InputFinding]
    ) -> [PreparedStock.Blank] {
        var blanks: [PreparedStock.Blank] = []
        let draws = step.declaration.draws?.value
        let name = step.declaration.name.value
        if let draws, result.drawn.count != 1 {
            findings.append(
                InputFinding(
                    result.drawn.isEmpty ? "missing-serial" : "too-many-serials", at: "\(pointer)/drawn",
                    "`\(name)` draws one \(draws) for each person",
                    fix: result.drawn.isEmpty ? "add `drawn` with its serial" : "tell the others under `spoiled`"))
        }
        if draws == nil, !result.drawn.isEmpty {
            findings.append(
                InputFinding(
                    "unexpected-serial", at: "\(pointer)/drawn", "`\(name)` draws nothing", fix: "leave `drawn` out"))
            return []
        }
        let kinds = draws.map { [$0] } ?? step.manifest.drawnKinds
        if kinds.isEmpty, !result.spoiled.isEmpty {
            findings.append(
                InputFinding(
                    "unexpected-serial", at: "\(pointer)/spoiled", "`\(step.manifest.id.value)` draws nothing",
                    fix: "leave `spoiled` out"))
            return []
        }
        for (index, serial) in result.drawn.enumerated() {
            if let blank = blank(serial, nil, kinds, at: "\(pointer)/drawn/\(index)", &seen, &findings) {
                blanks.append(blank)
            }
        }
        for (index, spoiled) in result.spoiled.enumerated() {
            let place = "\(pointer)/spoiled/\(index)/serial"
            if let blank = blank(spoiled.serial, spoiled.because, kinds, at: place, &seen, &findings) {
                blanks.append(blank)
            }
        }
        return blanks
    }

    private func blank(
        _ serial: Serial, _ because: SpoilReason?, _ kinds: [String], at pointer: String, _ seen: inout Set<Serial>,
        _ findings: inout [InputFinding]
    ) -> PreparedStock.Blank? {
        guard seen.insert(serial).inserted else {
            findings.append(
                InputFinding("named-twice", at: pointer, "`\(serial)` is named twice", fix: "one document, one place"))
            return nil
        }
        let all = kinds.map { Series(kind: $0, serial) }
        // A step that draws nothing may spoil any kind of its service: the one that lies here.
        guard let series = all.first(where: { places.contains(state.stock.place(of: $0, serial.number)) }) else {
            let series = all.first { state.stock.place(of: $0, serial.number) != .supplier } ?? all[0]
            let place = state.stock.place(of: series, serial.number)
            let desks = places.map(\.word).joined(separator: " or ")
            findings.append(
                InputFinding(
                    StockClerk.elsewhere, at: pointer, StockClerk.words(series, serial.number...serial.number, place),
                    fix: "a \(series.kind) that lies at \(desks)"))
            return nil
        }
        return PreparedStock.Blank(
            series: series, number: serial.number, from: state.stock.place(of: series, serial.number),
            place: step.record.place, caseID: step.record.id, because: because)
    }
}
