/// Judges secure documents from the journal alone: each serial is in one place, its chain has no gap from the supplier to
/// a client or void, and who signs is another than who did it.
struct StockJudge {
    /// What was wrong, in words.
    private(set) var faults: [String] = []
    /// How many documents are where, by the last word of their place.
    var counts: [String: Int] { places.values.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    private struct Act {
        let actor: String
        var isSigned: Bool
    }

    private var places: [String: String] = [:]
    private var acts: [String: Act] = [:]

    /// Reads the next entry.
    mutating func read(_ entry: ReadEntry) {
        switch entry.operation {
        case "receive-stock", "transfer-stock", "void-stock":
            sign(entry.subject, entry.body, entry)
            move(entry)
        case "register-document": move(entry)
        case "finish-leg", "undo-visit":
            for key in ["drawn", "spoiled", "handedOut", "returned"] {
                for one in entry.list(key) {
                    sign(one["act"] as? String ?? "", one, entry)
                    move(one, as: key, entry)
                }
            }
        case "countersign": countersign(entry)
        default: break
        }
    }

    // A whole range goes, or one personal document.
    private mutating func move(_ entry: ReadEntry) {
        for move in entry.list("moves") {
            let (from, to) = (move["from"] as? String ?? "", StockJudge.target(move))
            if let document = entry.body["document"] as? String {
                put(document, from: from, to: to, entry)
            } else if let first = move["first"] as? String, let last = move["last"] as? String {
                for serial in StockJudge.serials(first, last) {
                    put("\(entry["kind"]) \(serial)", from: from, to: to, entry)
                }
            } else {
                faults.append("\(entry.operation) \(entry.subject) tells of no serial")
            }
        }
    }

    // One serial or document of a leg's result.
    private mutating func move(_ one: [String: Any], as deed: String, _ entry: ReadEntry) {
        let kind = one["kind"] as? String ?? ""
        guard let name = one["document"] as? String ?? (one["serial"] as? String).map({ "\(kind) \($0)" }) else {
            faults.append("a result of \(entry.subject) tells of no serial")
            return
        }
        let (from, to) = (one["from"] as? String ?? "", one["to"] as? String ?? "")
        let wanted = ["drawn": "client", "handedOut": "client", "spoiled": "void"][deed]
        if let wanted, to != wanted { faults.append("\(name) is \(deed), and goes to \(to)") }
        // What nobody had registered is handed out from the desk, and signed for.
        if deed == "handedOut", places[name] == nil { places[name] = from }
        put(name, from: from, to: to, entry, isReturned: deed == "returned")
    }

    private mutating func put(
        _ name: String, from: String, to: String, _ entry: ReadEntry, isReturned: Bool = false
    ) {
        let place = places[name] ?? "supplier"
        if place.split(separator: ":").first.map(String.init) != from {
            faults.append("\(name) is at \(place), and \(entry.operation) takes it from \(from)")
        }
        if place == "void" || (place == "client" && !isReturned) {
            faults.append("\(name) is moved by \(entry.operation), and was \(place) for ever")
        }
        if place.hasPrefix("in-transit:"), entry.operation == "receive-stock", place != "in-transit:\(entry.chain)" {
            faults.append("\(name) is received at \(entry.chain), and is \(place)")
        }
        places[name] = to
    }

    // MARK: - Two officers

    private mutating func sign(_ act: String, _ body: [String: Any], _ entry: ReadEntry) {
        guard let signature = body["signature"] as? String else { return }
        if body["second"] as? String == entry.actor { faults.append("\(act) was signed by who did it") }
        acts[act] = Act(actor: entry.actor, isSigned: signature == "signed")
    }

    private mutating func countersign(_ entry: ReadEntry) {
        guard let act = acts[entry.subject] else {
            faults.append("\(entry.subject) is countersigned, and nobody did it")
            return
        }
        if act.isSigned { faults.append("\(entry.subject) is signed twice") }
        if act.actor == entry.actor { faults.append("\(entry.subject) was signed by who did it") }
        acts[entry.subject]?.isSigned = true
    }

    private static func target(_ move: [String: Any]) -> String {
        let to = move["to"] as? String ?? ""
        return to == "in-transit" ? (move["towards"] as? String).map { "\(to):\($0)" } ?? to : to
    }

    private static func serials(_ first: String, _ last: String) -> [String] {
        let digits = first.reversed().prefix { $0.isNumber }.count
        let prefix = first.dropLast(digits)
        guard last.hasPrefix(prefix), let from = Int(first.suffix(digits)), let to = Int(last.suffix(digits)),
            from <= to
        else { return [first, last] }
        return (from...to).map { number in
            let text = String(number)
            return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
        }
    }
}
