import ArgumentParser
import Client
import Kernel
import Ledger
import Operations
import Shapes

/// Tells what a recount came to.
enum RecountText {
    // So many differences are named; then their number.
    private static let most = 50

    /// Counts a centre's journal anew, or all centres', and tells what differs; 1 where something does.
    static func tell(_ centre: String?, _ client: LoketClient, _ output: Output) async throws {
        let centres: [String]
        if let centre {
            centres = [centre]
        } else {
            centres = try await client.call(API.listCentres, Nothing()).value.centres.map(\.centre)
        }
        var outcomes: [RecountRun.Outcome] = []
        do {
            for centre in centres { outcomes.append(try await RecountRun(client: client).count(centre)) }
        } catch let failure as RecountRun.Failure {
            Output.tell(failure.message)
            throw ExitCode(1)
        }
        output.show(json(outcomes)) { outcomes.map(text).joined(separator: "\n") }
        if outcomes.contains(where: { !$0.differences.isEmpty }) { throw ExitCode(1) }
    }

    private static func text(_ outcome: RecountRun.Outcome) -> String {
        let found = outcome.differences.count
        let verdict = found == 0 ? "as counted" : "\(found) differ"
        var lines = [
            "\(outcome.centre): \(outcome.entries) entries, \(outcome.counted) of them count, \(outcome.tallies) tallies: "
                + "\(verdict) (\(outcome.speed) entries a second)"
        ]
        for one in outcome.differences.prefix(most) {
            let bucket = one.cell.bucket == 0 ? "" : " at \(one.cell.bucket)"
            lines.append(
                "  \(one.span.text) \(one.cell.figure) \(one.cell.dimension)\(bucket): \(one.kept) kept, "
                    + "\(one.counted) counted")
        }
        if found > most { lines.append("  and \(found - most) more") }
        return lines.joined(separator: "\n")
    }

    private static func json(_ outcomes: [RecountRun.Outcome]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("centres")
            json.array { json in
                for outcome in outcomes {
                    json.element()
                    json.object { write(outcome, to: &$0) }
                }
            }
        }
        return json.bytes
    }

    private static func write(_ outcome: RecountRun.Outcome, to json: inout JSONWriter) {
        json.member("centre", outcome.centre)
        json.member("entries", outcome.entries)
        json.member("counted", outcome.counted)
        json.member("tallies", outcome.tallies)
        json.member("entriesPerSecond", outcome.speed)
        json.key("differences")
        json.array { json in
            for one in outcome.differences {
                json.element()
                json.object { json in
                    json.member("span", one.span.text)
                    json.member("figure", one.cell.figure)
                    json.member("dimension", one.cell.dimension)
                    json.member("bucket", one.cell.bucket)
                    json.member("kept", one.kept)
                    json.member("counted", one.counted)
                }
            }
        }
    }
}
