import Foundation

/// Reads an exported journal, and nothing else, and tells what must never have happened.
///
/// What it knows of tokens, visits, cases and clocks it has from entries alone: who was given which grants, who sat where
/// when, which step was done by whom, which clock ran until when.
struct JournalJudge {
    /// What was wrong, in words; empty where all is well.
    private(set) var faults: [String] = []
    /// How many entries of each operation there were.
    private(set) var counts: [String: Int] = [:]

    /// Who was served where.
    private(set) var room = RoomJudge()
    /// Where secure documents are.
    private(set) var stock = StockJudge()
    /// What people were told.
    private(set) var messages = MessageJudge()

    private var grants: [String: [String]] = [:]
    private var seats: [String: [Seat]] = [:]
    private var left: [String: [[Seat]]] = [:]
    private var persons: [String: [String]] = [:]
    private var cases: [String: KnownCase] = [:]
    private var clocks: [String: KnownClock] = [:]
    private var taken: [String: String] = [:]
    private var last: Int64 = 0

    private struct Seat {
        let leg: String
        let day: String
        let desk: String
        let ticks: Range<Int>
        let places: [Int]
    }

    private struct KnownCase {
        let centre: String
        let municipality: String?
        let sponsor: String?
    }

    private struct KnownClock {
        var dueAt: Int64?
        var warned = 0
        var breached = 0
        var stopped: Int64?
        var isPaused = false
    }

    /// Reads the lines of `loket journal export`; where nothing is under way any more, every message must have come to an
    /// end.
    init(_ export: String, isQuiet: Bool = false) {
        for line in export.split(separator: "\n") {
            guard let entry = ReadEntry(line) else {
                faults.append("a line is no entry: \(line.prefix(80))")
                continue
            }
            counts[entry.operation, default: 0] += 1
            last = max(last, entry.time)
            read(entry)
            room.read(entry)
            stock.read(entry)
            messages.read(entry)
        }
        judgeClocks()
        if isQuiet { messages.close() }
        faults += room.faults + stock.faults + messages.faults
    }

    private mutating func read(_ entry: ReadEntry) {
        switch entry.operation {
        case "issue-token": grants["token:\(entry.subject)"] = entry.body["grants"] as? [String] ?? []
        case "book-visit", "walk-in":
            persons[entry.subject] = entry.list("persons").compactMap { $0["person"] as? String }
            for one in entry.list("cases") { open(one, entry) }
            sit(entry)
        case "open-case": open(entry.body.merging(["case": entry.subject]) { $1 }, entry)
        case "move-visit":
            stand(entry.subject)
            for one in entry.list("cases") { open(one, entry) }
            sit(entry)
        case "cancel-visit": stand(entry.subject)
        case "settle-interruption": settle(entry)
        case "mark-no-show": leave(entry)
        case "undo-visit":
            if entry.body["undone"] as? String == "mark-no-show", let back = left[entry.subject]?.popLast() {
                take(entry.subject, back)
            }
        case "do-step": judge(step: entry)
        case "start-clock", "revive-clock", "resume-clock":
            let key = key(entry)
            clocks[key, default: KnownClock()].dueAt = (entry.body["dueAt"] as? String).flatMap(JournalJudge.instant)
            clocks[key]?.isPaused = false
            clocks[key]?.stopped = nil
        case "pause-clock":
            clocks[key(entry)]?.isPaused = true
            clocks[key(entry)]?.dueAt = nil
        case "stop-clock", "end-clock": clocks[key(entry)]?.stopped = entry.happened
        case "warn-clock": fire(entry, \.warned, "warned")
        case "breach-clock": fire(entry, \.breached, "breached")
        case "correct-clock": clocks[key(entry)]?.breached -= 1
        default: break
        }
    }

    // MARK: - Nobody and no desk twice

    private mutating func sit(_ entry: ReadEntry, of visit: String? = nil) {
        var own: [Seat] = []
        for leg in entry.list("legs") where leg["state"] as? String != "cancelled" {
            guard let day = leg["day"] as? String, let desk = leg["desk"] as? String,
                let first = leg["firstTick"] as? Int, let ticks = leg["ticks"] as? Int,
                let places = leg["places"] as? [Int]
            else {
                faults.append("\(entry.subject): a leg is not told in full")
                continue
            }
            let name = leg["leg"] as? String ?? ""
            own.append(
                Seat(leg: name, day: day, desk: "\(entry.chain)/\(desk)", ticks: first..<first + ticks, places: places))
        }
        take(visit ?? entry.subject, own)
    }

    // Another desk, another slot, or no place any more: its legs are told with how they stand.
    private mutating func settle(_ entry: ReadEntry) {
        stand(entry["visit"])
        sit(entry, of: entry["visit"])
        for one in entry.list("cases") { open(one, entry) }
    }

    private mutating func take(_ visit: String, _ own: [Seat]) {
        seats[visit, default: []] += own
        for (who, tick) in ticks(of: visit, own) {
            if let other = taken["\(who) \(tick)"] {
                faults.append("\(who) is taken twice at \(tick): by \(other) and \(visit)")
            }
            taken["\(who) \(tick)"] = visit
        }
    }

    private mutating func stand(_ visit: String) {
        free(visit, seats.removeValue(forKey: visit) ?? [])
    }

    // Nobody came to some legs: their time is free again.
    private mutating func leave(_ entry: ReadEntry) {
        let legs = entry.body["legs"] as? [String] ?? []
        let own = (seats[entry.subject] ?? []).filter { legs.contains($0.leg) }
        seats[entry.subject]?.removeAll { legs.contains($0.leg) }
        left[entry.subject, default: []].append(own)
        free(entry.subject, own)
    }

    private mutating func free(_ visit: String, _ own: [Seat]) {
        for (who, tick) in ticks(of: visit, own) where taken["\(who) \(tick)"] == visit {
            taken["\(who) \(tick)"] = nil
        }
    }

    private func ticks(of visit: String, _ own: [Seat]) -> [(who: String, tick: String)] {
        let party = persons[visit] ?? []
        return own.flatMap { seat in
            seat.ticks.flatMap { tick in
                ([seat.desk] + seat.places.map { $0 < party.count ? party[$0] : "nobody" })
                    .map { ($0, "\(seat.day)#\(tick)") }
            }
        }
    }

    // MARK: - Each step by whom it belongs to

    private mutating func open(_ one: [String: Any], _ entry: ReadEntry) {
        guard let id = one["case"] as? String, cases[id] == nil else { return }
        cases[id] = KnownCase(
            centre: entry.chain, municipality: (one["municipality"] ?? entry.body["livesIn"]) as? String,
            sponsor: (one["sponsor"] ?? entry.body["sponsor"]) as? String)
    }

    private mutating func judge(step entry: ReadEntry) {
        guard let name = entry.body["step"] as? String, let by = entry.body["by"] as? String,
            let known = cases[entry.subject]
        else {
            faults.append("a step of \(entry.subject) does not tell for whom it was done")
            return
        }
        if !may(entry.actor, by, known) {
            faults.append("\(name) of \(entry.subject) belongs to \(by), and was done by \(grants[entry.actor] ?? [])")
        }
    }

    private func may(_ actor: String, _ by: String, _ known: KnownCase) -> Bool {
        (grants[actor] ?? []).contains { grant in
            switch by {
            case "registrar": grant == "registrar:\(known.municipality ?? "nowhere")"
            case "sponsor": grant == "sponsor:\(known.sponsor ?? "nobody")"
            default: ["officer:\(by)@\(known.centre)", "officer:\(by)", "officer@\(known.centre)"].contains(grant)
            }
        }
    }

    // MARK: - Clocks fire once, when they must

    private func key(_ entry: ReadEntry) -> String {
        "\(entry.subject)/\(entry.body["clock"] as? String ?? "")/\(entry.body["run"] as? Int ?? 1)"
    }

    private mutating func fire(_ entry: ReadEntry, _ count: WritableKeyPath<KnownClock, Int>, _ word: String) {
        let key = key(entry)
        guard var clock = clocks[key] else {
            faults.append("\(key) is \(word) and never started")
            return
        }
        clock[keyPath: count] += 1
        if clock[keyPath: count] > 1 { faults.append("\(key) is \(word) more than once") }
        if clock.isPaused { faults.append("\(key) is \(word) while it stands still") }
        if let stopped = clock.stopped, stopped < entry.happened {
            faults.append("\(key) is \(word) after it was stopped")
        }
        if word == "breached", let dueAt = clock.dueAt, entry.happened < dueAt {
            faults.append("\(key) is breached before its last day is over")
        }
        clocks[key] = clock
    }

    private mutating func judgeClocks() {
        for (key, clock) in clocks {
            guard let dueAt = clock.dueAt, dueAt < last else { continue }
            let isKept = clock.stopped.map { $0 < dueAt } ?? false
            if isKept != (clock.breached == 0) {
                faults.append(
                    "\(key), due at \(dueAt), \(isKept ? "was kept and is" : "was not kept and is not") breached")
            }
        }
    }

    private static func instant(_ text: String) -> Int64? {
        (try? Date(text, strategy: .iso8601)).map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) }
    }
}
