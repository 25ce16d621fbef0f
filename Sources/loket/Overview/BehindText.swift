import Client
import Operations
import Shapes

/// The journal's entries behind a figure, page after page.
enum BehindText {
    /// Asks for every page and puts the entries out as they come; the sum is the figure.
    static func tell(_ asked: BehindAsked, _ client: LoketClient, _ output: Output) async throws {
        var after = asked.after
        var (count, sum) = (0, 0)
        while true {
            let page = try await client.call(
                API.listBehind,
                BehindAsked(
                    centre: asked.centre, line: asked.line, part: asked.part, from: asked.from, until: asked.until,
                    after: after, limit: asked.limit)
            ).value
            if output.isJSON, after == asked.after { Output.write(Array(#"{"entries":["#.utf8)) }
            for entry in page.entries {
                if output.isJSON {
                    Output.write((count > 0 ? [UInt8(ascii: ",")] : []) + BehindEntry.shape.json(entry))
                } else {
                    Output.say(line(entry))
                }
                count += 1
                sum += entry.amount
            }
            guard let next = page.next, next > after else { break }
            after = next
        }
        if output.isJSON {
            Output.write(Array("]}\n".utf8))
        } else {
            Output.say("\(count) entries, together \(sum)")
        }
    }

    private static func line(_ behind: BehindEntry) -> String {
        let entry = behind.entry
        let amount = behind.amount > 0 ? "+\(behind.amount)" : "\(behind.amount)"
        let cells = ["\(behind.day)", amount, "\(entry.sequence)", entry.operation, entry.subject, entry.actor]
        return cells.map(TextTable.visible).joined(separator: "  ")
    }
}
