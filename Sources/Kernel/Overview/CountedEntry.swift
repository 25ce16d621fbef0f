package import Calendars
import Diagnostics
package import Ledger
package import Operations
package import ServiceKit
import Shapes

/// An entry of the journal as it is counted: what it tells, and for which local day.
package struct CountedEntry: Sendable {
    /// The centre: the entry's chain.
    package let centre: String
    /// Its place in the chain.
    package let sequence: Int64
    /// What was done, by the operation's id.
    package let operation: String
    /// The local day on which it happened.
    package let day: Day
    let body: Node
    let clock: LocalClock

    /// An entry; `nil` where nothing of its kind is counted.
    package init?(_ entry: JournalEntry, _ clock: LocalClock) {
        guard Counting.operations.contains(entry.operation) else { return nil }
        self.init(
            centre: entry.chain, sequence: entry.sequence, operation: entry.operation,
            instant: entry.happened ?? entry.time, body: entry.body, clock)
    }

    /// An entry as the interface tells it; `nil` where nothing of its kind is counted.
    package init?(_ line: Operations.JournalLine, _ clock: LocalClock) {
        guard Counting.operations.contains(line.operation) else { return nil }
        self.init(
            centre: line.chain, sequence: Int64(line.sequence), operation: line.operation,
            instant: (line.happened ?? line.time).milliseconds, body: line.body, clock)
    }

    private init(
        centre: String, sequence: Int64, operation: String, instant: Int64, body: [UInt8], _ clock: LocalClock
    ) {
        self.centre = centre
        self.sequence = sequence
        self.operation = operation
        self.clock = clock
        day = clock.day(instant)
        let read = try? JSONReader.read(body)
        self.body = read ?? Node(.map([]))
    }

    /// A text of its body.
    func text(_ key: String) -> String? { body[key]?.text }

    /// A whole number of its body.
    func number(_ key: String) -> Int? { body[key]?.text.flatMap { Int($0) } }

    /// The elements of a list of its body.
    func list(_ key: String) -> [Node] {
        guard case .list(let nodes) = body[key]?.content else { return [] }
        return nodes
    }

    /// The local day of an instant that its body tells.
    func day(_ key: String, in node: Node? = nil) -> Day? {
        (node ?? body)[key]?.text.flatMap { Instant($0) }.map { clock.day($0.milliseconds) }
    }
}
