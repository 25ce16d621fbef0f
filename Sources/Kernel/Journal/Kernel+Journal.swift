import Ledger
import Operations
import Shapes

extension Kernel {
    /// `GET /journal`: entries in their order; who is narrowed to a centre reads that centre's chain.
    func readJournal(_ call: Call<JournalAsked>) throws(Refusal) -> JournalPage {
        let asked = call.input
        let chain = try chain(asked.centre, for: call.principal)
        let entries = try read {
            try Journal.page(after: Int64(asked.after), limit: asked.limit + 1, chain: chain, in: $0)
        }
        let shown = entries.prefix(asked.limit)
        return JournalPage(
            entries: shown.map(Operations.JournalLine.init(_:)),
            next: entries.count > asked.limit ? shown.last.map { Int($0.position) } : nil)
    }

    /// `GET /journal/heads`.
    func journalHeads(_ call: Call<Nothing>) throws(Refusal) -> Operations.JournalHeads {
        let chain = try chain(nil, for: call.principal)
        return try read { transaction in
            let heads = try Journal.heads(in: transaction)
            var shown: [Operations.JournalHead] = []
            for (name, head) in heads.chains.sorted(by: { $0.key < $1.key }) where chain == nil || chain == name {
                guard let last = try Journal.entry(chain: name, sequence: head.sequence, in: transaction) else {
                    continue
                }
                shown.append(
                    Operations.JournalHead(
                        chain: name, sequence: Int(head.sequence), hash: Hex.text(head.hash),
                        time: Instant(milliseconds: last.time)))
            }
            return Operations.JournalHeads(heads: shown)
        }
    }

    /// `GET /events`: the journal as it grows, by the reader's rights; a break is made up for from `Last-Event-ID`.
    func watchEvents(_ call: Call<EventsAsked>) throws(Refusal) -> AsyncStream<[UInt8]> {
        let chain = try eventChains(call.input.centre, for: call.principal)
        let after = call.lastEvent.flatMap { Int64($0) } ?? call.input.after.map(Int64.init)
        let live = events.watch()
        let missed = try after.map { place throws(Refusal) in try entries(after: place, call.input.centre) } ?? []
        let last = missed.last?.position ?? after ?? 0
        let principal = call.principal
        return AsyncStream { continuation in
            let task = Task {
                for entry in missed where chain(entry.chain) { continuation.yield(EventText.event(entry)) }
                // A first line opens the stream at once, so that a reader knows it is heard.
                continuation.yield(Array(": watching\n\n".utf8))
                for await entries in live {
                    guard isStillKnown(principal) else { break }
                    for entry in entries where entry.position > last && chain(entry.chain) {
                        continuation.yield(EventText.event(entry))
                    }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    // What a reader missed, page by page; who was away for long reads the journal instead.
    private func entries(after place: Int64, _ centre: String?) throws(Refusal) -> [JournalEntry] {
        var missed: [JournalEntry] = []
        while true {
            let last = missed.last?.position ?? place
            let page = try read { try Journal.page(after: last, limit: 1000, chain: centre, in: $0) }
            missed += page
            if page.count < 1000 { return missed }
            guard missed.count < 100_000 else {
                throw Refusal(.conflict, "too much has happened since; read the journal, then watch from its end")
            }
        }
    }

    // The chain that a reader sees; `nil` for all of them.
    private func chain(_ centre: String?, for principal: Principal) throws(Refusal) -> String? {
        if principal.has(.nationalAdmin)
            || principal.grants.contains(where: { $0.role == .auditor && $0.centre == nil })
        {
            return centre
        }
        let own = principal.grants.filter { $0.role == .auditor || $0.role == .centreAdmin }.compactMap(\.centre)
        if let centre {
            guard own.contains(centre) else { throw Refusal(.notAllowed, "the token does not reach `\(centre)`") }
            return centre
        }
        guard let first = own.first, Set(own).count == 1 else {
            throw Refusal([InputFinding("missing-key", at: "/centre", in: .query, "which centre's journal?")])
        }
        return first
    }

    private func eventChains(
        _ centre: String?, for principal: Principal
    ) throws(Refusal) -> @Sendable (String) -> Bool {
        let isNational =
            principal.has(.nationalAdmin) || principal.grants.contains { $0.role == .auditor && $0.centre == nil }
        let grants = principal.grants.filter { $0.role == .officer || $0.role == .auditor || $0.role == .centreAdmin }
        let reaches: @Sendable (String) -> Bool = { chain in
            isNational || chain != Journal.national && grants.contains { $0.reaches(centre: chain) }
        }
        if let centre, !reaches(centre) { throw Refusal(.notAllowed, "the token does not reach `\(centre)`") }
        return { chain in centre.map { $0 == chain } ?? reaches(chain) }
    }
}

/// Journal entries as server-sent events.
enum EventText {
    static func event(_ entry: JournalEntry) -> [UInt8] {
        var json = JSONWriter()
        Operations.JournalLine.shape.write(Operations.JournalLine(entry), &json)
        return Array("id: \(entry.position)\nevent: \(entry.operation)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension Operations.JournalLine {
    /// An entry as the API shows it.
    init(_ entry: JournalEntry) {
        self.init(
            position: Int(entry.position), chain: entry.chain, sequence: Int(entry.sequence),
            time: Instant(milliseconds: entry.time), happened: entry.happened.map { Instant(milliseconds: $0) },
            actor: entry.actor, operation: entry.operation, subject: entry.subject, body: entry.body,
            hash: Hex.text(entry.hash))
    }
}
