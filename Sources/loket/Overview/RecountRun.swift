import Calendars
import Client
import Foundation
import Kernel
import Ledger
import Operations

/// Counts centres' journals anew, entry by entry, here and not at the server, and compares with its tallies.
struct RecountRun {
    let client: LoketClient

    /// What a centre's recount came to.
    struct Outcome {
        let centre: String
        let entries: Int
        let counted: Int
        let tallies: Int
        let differences: [Recount.Difference]
        let seconds: Double

        /// How many entries were counted a second.
        var speed: Int { seconds > 0 ? Int(Double(entries) / seconds) : 0 }
    }

    /// Counts a centre's journal anew; what is recorded meanwhile has it begin again, a few times.
    func count(_ centre: String) async throws -> Outcome {
        let shown = try await client.call(API.showCentre, CentreNamed(centre: centre)).value
        guard let clock = LocalClock(zone: shown.line.timeZone) else {
            throw Failure(message: "`\(shown.line.timeZone)` is no time zone that is known here")
        }
        let (tallies, sequence) = try await tallies(of: centre)
        let start = ContinuousClock.now
        var recount = Recount()
        try await client.eachEntry(of: centre, through: sequence) { line in
            recount.add(CountedEntry(line, clock))
            if recount.entries % 10_000 == 0 { Output.tell("\(centre): \(recount.entries) of \(sequence) entries") }
        }
        let duration = start.duration(to: .now) / .seconds(1)
        return Outcome(
            centre: centre, entries: recount.entries, counted: recount.counted, tallies: tallies.count,
            differences: recount.differences(from: tallies), seconds: duration)
    }

    /// Why nothing could be compared.
    struct Failure: Error {
        let message: String
    }

    // All tallies as they stood after one and the same entry.
    private func tallies(of centre: String) async throws -> ([Tallies.Kept], Int) {
        for _ in 0..<10 {
            var all: [Tallies.Kept] = []
            var after: String?
            var sequence: Int?
            while true {
                let page = try await client.call(
                    API.listTallies, TalliesAsked(centre: centre, after: after, limit: 5_000)
                )
                .value
                if let sequence, sequence != page.sequence { break }
                sequence = page.sequence
                all += page.tallies.map(\.kept)
                guard let next = page.next else { return (all, page.sequence) }
                after = next
            }
        }
        throw Failure(
            message: "\(centre) is too busy: its tallies change while they are read; try again when it is calm")
    }
}

extension Tally {
    fileprivate var kept: Tallies.Kept {
        let letter = ["y", "m", "d"][min(span.split(separator: "-").count, 3) - 1]
        return Tallies.Kept(
            span: TallySpan(stored: letter + span),
            cell: TallyCell(figure: figure, dimension: dimension, bucket: bucket), amount: amount)
    }
}

extension LoketClient {
    /// Reads a chain page by page from its beginning through a place in it.
    fileprivate func eachEntry(of chain: String, through sequence: Int, _ body: (Operations.JournalLine) throws -> Void)
        async throws
    {
        var after = 0
        while true {
            let page = try await call(API.readJournal, JournalAsked(centre: chain, after: after, limit: 500)).value
            for entry in page.entries where entry.sequence <= sequence { try body(entry) }
            guard let next = page.next, (page.entries.last?.sequence ?? 0) < sequence else { return }
            after = next
        }
    }
}
