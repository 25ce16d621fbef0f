import Operations
import Shapes

/// The secure documents of a leg's result, checked and about to be stored.
struct PreparedStock: Sendable {
    /// A blank document that leaves the desk: drawn for a person, or spoiled.
    struct Blank: Sendable {
        let series: Series
        let number: Int
        let from: StockPlace
        let place: Int
        let caseID: String
        /// Why it was spoiled; `nil` where it was drawn.
        var because: SpoilReason?

        var serial: Serial { series.serial(number) }
    }

    /// A personal document that is handed out.
    struct Personal: Sendable {
        /// The one that was registered; `nil` where nobody had registered it.
        let document: DocumentRecord?
        let kind: String
        let number: String
        let record: CaseRecord
    }

    var blanks: [Blank] = []
    var personal: [Personal] = []
    /// The second officer.
    var second: String?
}

/// What became of secure documents in a leg's result, for its entry in the journal.
struct StockOutcome: Sendable {
    var acts: [StockActRecord] = []

    /// Writes `drawn`, `spoiled`, `handedOut` and `returned`, those that there are.
    func write(to json: inout JSONWriter) {
        let sections: [(String, StockDeed)] = [
            ("drawn", .drawn), ("spoiled", .spoiled), ("handedOut", .handedOut), ("returned", .returned),
        ]
        for (key, deed) in sections {
            let own = acts.filter { $0.deed == deed }
            guard !own.isEmpty else { continue }
            json.key(key)
            json.array { json in
                for act in own {
                    json.element()
                    json.object { act.writeShort(to: &$0) }
                }
            }
        }
    }
}

extension StockActRecord {
    // One serial or document of a leg, in a line of its result.
    fileprivate func writeShort(to json: inout JSONWriter) {
        json.member("act", id)
        json.member("kind", kind)
        if let document { json.member("document", document) }
        if let move = moves.first {
            if let series = move.series { json.member("serial", series.serial(move.numbers.lowerBound).description) }
            json.member("from", move.from.word)
            json.member("to", move.to.word)
        }
        if let place { json.member("person", "p\(place + 1)") }
        if let because { json.member("because", because.rawValue) }
        if signature != .notNeeded { json.member("signature", signature.rawValue) }
        if let second { json.member("second", second) }
    }
}
