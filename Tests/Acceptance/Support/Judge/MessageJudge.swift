/// Judges messages from the journal alone: each act that people must know of tells one message, and each message comes to
/// one end: delivered, taken back or given up; nobody is told the same twice.
struct MessageJudge {
    /// What was wrong, in words.
    private(set) var faults: [String] = []
    /// How many messages came to which end.
    private(set) var counts: [String: Int] = [:]
    /// The identifiers of messages that were delivered.
    private(set) var delivered: Set<String> = []
    /// The identifiers of messages that were taken back.
    private(set) var withdrawn: Set<String> = []

    private enum End: String {
        case delivered, withdrawn, undelivered
    }

    private struct Told {
        let kind: String
        let cause: String
        var end: End?
    }

    private var told: [String: Told] = [:]
    // How often something was to be told, and was, by kind and what it is about.
    private var causes: [String: Int] = [:]
    private var out: [String: Int] = [:]
    private var starts: [String: Set<String>] = [:]
    private var centres: [String: String] = [:]
    // Legs that were done and not taken back, by visit; only those who came are asked how it was.
    private var done: [String: Int] = [:]

    /// Reads the next entry.
    mutating func read(_ entry: ReadEntry) {
        let kinds = tell(entry)
        for one in entry.list("cases") { centres[one["case"] as? String ?? ""] = entry.chain }
        switch entry.operation {
        case "open-case": centres[entry.subject] = entry.chain
        // A card is at the centre of its case: its holder may come for it.
        case "receive-stock" where entry.body["document"] != nil && centres[entry["case"]] == entry.chain:
            must(entry, kinds, ["document-arrived"])
        case "book-visit":
            starts[entry.subject] = [String(entry["startsAt"].prefix(10))]
            must(entry, kinds, ["visit-booked"])
        case "move-visit":
            starts[entry.subject, default: []].insert(String(entry["startsAt"].prefix(10)))
            must(entry, kinds, ["visit-moved"])
        case "cancel-visit": must(entry, kinds, ["visit-cancelled"])
        case "mark-no-show": must(entry, kinds, ["visit-missed", "person-missed"])
        case "finish-leg":
            done[entry.subject, default: 0] += 1
            if MessageJudge.hasAbsent(entry) { must(entry, kinds, ["person-missed"]) }
        case "undo-visit" where entry["undone"] == "finish-leg": done[entry.subject, default: 0] -= 1
        case "invite-visits": invite(entry)
        case "settle-interruption":
            starts[entry["visit"], default: []].insert(String(entry["startsAt"].prefix(10)))
            must(entry, kinds, ["visit-disrupted"])
        case "delay-document": must(entry, kinds, ["document-delayed"])
        case "deliver-message": end(entry, .delivered)
        case "withdraw-message": end(entry, .withdrawn)
        case "fail-message" where entry["gaveUp"] == "yes": end(entry, .undelivered)
        case "retry-message": retry(entry)
        case "fail-message":
            if told[entry.subject] == nil { faults.append("\(entry.subject) failed, and nobody told it") }
        default: break
        }
    }

    /// Ends the reading: what was told must have come to an end.
    mutating func close() {
        for (id, message) in told where message.end == nil {
            faults.append("\(message.kind) of \(message.cause) is lost: \(id)")
        }
    }

    // The kinds that an act told; each message is told by one act.
    private mutating func tell(_ entry: ReadEntry) -> [String] {
        entry.list("messages").compactMap { message in
            guard let id = message["message"] as? String, let kind = message["kind"] as? String else {
                faults.append("\(entry.operation) of \(entry.subject) tells a message without a name")
                return nil
            }
            if told[id] != nil { faults.append("\(id) is told twice") }
            told[id] = Told(kind: kind, cause: "\(entry.operation) of \(entry.subject)")
            let about: String? =
                switch entry.operation {
                case "settle-interruption": entry["visit"]
                case "invite-visits": message["about"] as? String
                default: entry.body["case"] as? String
                }
            causes["\(kind) \(about ?? entry.subject)", default: 0] += 1
            return kind
        }
    }

    private mutating func must(_ entry: ReadEntry, _ kinds: [String], _ wanted: [String]) {
        let found = kinds.filter(wanted.contains)
        if found.count != 1 || kinds.count != 1 {
            let words = kinds.isEmpty ? "nothing" : kinds.joined(separator: " and ")
            faults.append("\(entry.operation) of \(entry.subject) told \(words) in place of \(wanted[0])")
        }
    }

    // A party is asked once how its visit was, and only where something was done.
    private mutating func invite(_ entry: ReadEntry) {
        for message in entry.list("messages") {
            let about = message["about"] as? String ?? ""
            if causes["visit-survey \(about)", default: 0] != 1 { faults.append("\(about) is asked twice how it was") }
            if done[about, default: 0] < 1 { faults.append("\(about) is asked how it was, and nothing was done") }
        }
    }

    private mutating func end(_ entry: ReadEntry, _ end: End) {
        guard let message = told[entry.subject] else {
            faults.append("\(entry.subject) is \(end.rawValue), and nobody told it")
            return
        }
        // What was given up may be taken back once somebody has phoned.
        let isPhoned = message.end == .undelivered && end == .withdrawn && entry.actor != "outbox"
        if let other = message.end, !isPhoned {
            faults.append("\(entry.subject) is \(end.rawValue), and was \(other.rawValue)")
        }
        if isPhoned { counts["undelivered", default: 0] -= 1 }
        told[entry.subject]?.end = end
        counts[end.rawValue, default: 0] += 1
        if end == .withdrawn { withdrawn.insert(entry.subject) }
        guard end == .delivered else { return }
        delivered.insert(entry.subject)
        // One message a cause: another identifier makes it no other message.
        let about = "\(message.kind) \(entry["about"])"
        out[about, default: 0] += 1
        let most = message.kind == "visit-reminder" ? starts[entry["about"]]?.count ?? 0 : causes[about] ?? 0
        if out[about, default: 0] > most { faults.append("\(about) is delivered more often than it was to be told") }
    }

    // An officer has one that was given up tried again.
    private mutating func retry(_ entry: ReadEntry) {
        guard let message = told[entry.subject], message.end == nil || message.end == .undelivered else {
            faults.append("\(entry.subject) is tried again, and was sent or taken back")
            return
        }
        if message.end != nil { counts["undelivered", default: 0] -= 1 }
        told[entry.subject]?.end = nil
    }

    private static func hasAbsent(_ entry: ReadEntry) -> Bool {
        entry.list("results").contains { $0["absent"] as? Bool == true || $0["absent"] as? String == "yes" }
    }
}
