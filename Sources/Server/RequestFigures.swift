import Synchronization

/// How many requests were answered and how long they took, by operation; it names no path and no person.
package final class RequestFigures: Sendable {
    private struct Row {
        var statuses: [Int: Int] = [:]
        var buckets = [Int](repeating: 0, count: RequestFigures.bounds.count + 1)
        var nanoseconds: Int64 = 0
    }

    // Upper bounds in microseconds, with the seconds that they are written as.
    private static let bounds: [(micros: Int64, text: String)] = [
        (250, "0.00025"), (500, "0.0005"), (1000, "0.001"), (2500, "0.0025"), (5000, "0.005"), (10_000, "0.01"),
        (25_000, "0.025"), (50_000, "0.05"), (100_000, "0.1"), (250_000, "0.25"), (500_000, "0.5"),
        (1_000_000, "1"), (2_500_000, "2.5"),
    ]
    private let rows = Mutex<[String: Row]>([:])

    /// Figures of nothing yet.
    package init() {}

    /// Counts an answered request.
    func count(_ operation: String, status: Int, took: Duration) {
        let (seconds, attoseconds) = took.components
        let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        var bucket = 0
        while bucket < RequestFigures.bounds.count, nanoseconds > RequestFigures.bounds[bucket].micros * 1000 {
            bucket += 1
        }
        rows.withLock { rows in
            rows[operation, default: Row()].statuses[status, default: 0] += 1
            rows[operation, default: Row()].buckets[bucket] += 1
            rows[operation, default: Row()].nanoseconds += nanoseconds
        }
    }

    /// The figures in the text format of Prometheus.
    package var text: String {
        let rows = rows.withLock { $0 }.sorted { $0.key < $1.key }
        var text = "# HELP loket_requests_total Requests answered.\n# TYPE loket_requests_total counter\n"
        for (operation, row) in rows {
            for (status, count) in row.statuses.sorted(by: { $0.key < $1.key }) {
                text += "loket_requests_total{operation=\"\(operation)\",status=\"\(status)\"} \(count)\n"
            }
        }
        text += "# HELP loket_request_seconds Time from a request's head to its answer.\n"
        text += "# TYPE loket_request_seconds histogram\n"
        for (operation, row) in rows {
            var sum = 0
            for (index, count) in row.buckets.enumerated() {
                sum += count
                let bound = index < RequestFigures.bounds.count ? RequestFigures.bounds[index].text : "+Inf"
                text += "loket_request_seconds_bucket{operation=\"\(operation)\",le=\"\(bound)\"} \(sum)\n"
            }
            let seconds = Double(row.nanoseconds) / 1_000_000_000
            text += "loket_request_seconds_sum{operation=\"\(operation)\"} \(seconds)\n"
            text += "loket_request_seconds_count{operation=\"\(operation)\"} \(sum)\n"
        }
        return text
    }
}
