import Foundation
import Operations

/// What must hold of every queue, worked out slowly from what the API shows and nothing else.
struct RoomOracle {
    /// A leg as the queue shows it.
    struct Entry: Decodable, Equatable {
        let ticket: String?
        let visit: String
        let leg: String
        let service: String
        let partner: String
        let desk: String
        let persons: [String]
        let present: [String]
        let kind: String
        let priority: Bool
        let startsAt: String
        let waitingSince: String?
        let servedSince: String?
        let position: Int?

        var holder: String { "\(visit)/\(leg)" }
    }

    /// A desk as the queue shows it.
    struct Desk: Decodable, Equatable {
        let desk: String
        let partner: String
        let state: String
        let entry: Entry?
    }

    /// The whole queue.
    struct Shown: Decodable, Equatable {
        let waiting: [Entry]
        let serving: [Entry]
        let parked: [Entry]
        let expected: [Entry]
        let desks: [Desk]

        var all: [Entry] { waiting + serving + parked + expected }
    }

    /// What is wrong, in words.
    private(set) var faults: [String] = []
    private let patience: TimeInterval = 30 * 60

    /// Looks at a queue at a moment.
    mutating func look(_ queue: Shown, askedAt asked: Instant? = nil, at now: Instant) {
        let served = queue.desks.compactMap { desk in desk.entry.map { (desk.desk, $0) } }
        for (desk, entry) in served where entry.desk != desk { faults.append("\(desk) shows \(entry.holder)") }
        if Set(queue.serving.map(\.desk)).count != queue.serving.count { faults.append("a desk serves two") }
        if Set(served.map(\.1.holder)) != Set(queue.serving.map(\.holder)) { faults.append("desks and serving differ") }
        let people = queue.serving.flatMap { entry in entry.present.map { "\(entry.visit) \($0)" } }
        if Set(people).count != people.count { faults.append("someone is served twice: \(people)") }
        let holders = queue.all.map(\.holder)
        if Set(holders).count != holders.count { faults.append("a leg stands in the queue twice") }
        if queue.expected.contains(where: { !$0.present.isEmpty }) { faults.append("someone expected is here") }
        if (queue.waiting + queue.serving + queue.parked).contains(where: { $0.present.isEmpty || $0.ticket == nil }) {
            faults.append("nobody of a leg that waits is here")
        }
        let tickets = Set((queue.waiting + queue.serving + queue.parked).map { "\($0.ticket ?? "") \($0.visit)" })
        if Set(tickets.map { $0.split(separator: " ")[0] }).count != tickets.count { faults.append("a ticket twice") }
        // The clock runs: who has waited for long enough by now may not have when the queue was shown.
        if queue.waiting != sorted(queue.waiting, now), queue.waiting != sorted(queue.waiting, asked ?? now) {
            faults.append(
                "the order is \(queue.waiting.map(\.ticket)), not \(sorted(queue.waiting, now).map(\.ticket))")
        }
    }

    /// The order again, by the rule as it is told to people.
    func sorted(_ entries: [Entry], _ now: Instant) -> [Entry] {
        func place(_ entry: Entry) -> String {
            guard entry.kind == "appointment", let since = entry.waitingSince else { return entry.startsAt }
            return max(RoomOracle.comparable(entry.startsAt), RoomOracle.comparable(since))
        }
        func key(_ entry: Entry) -> (Int, String, String) {
            let time = RoomOracle.comparable(place(entry))
            let late = RoomOracle.comparable(now.adding(seconds: -Int64(patience)).description)
            return (entry.priority || time <= late ? 0 : 1, time, RoomOracle.comparable(entry.waitingSince ?? ""))
        }
        // Stable: the tickets' own order is kept where all else is equal.
        return entries.enumerated().sorted { left, right in
            let (one, other) = (key(left.element), key(right.element))
            if one != other { return one < other }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// An instant as text that sorts by time: with milliseconds, whether it was written with them or not.
    static func comparable(_ instant: String) -> String {
        instant.contains(".") || instant.isEmpty ? instant : instant.replacingOccurrences(of: "Z", with: ".000Z")
    }
}
