import Operations

/// When a message that was not taken is tried again: from a minute to six hours, for three days at the least.
package struct RetrySchedule: Sendable {
    // Nine growing waits make eight and a half hours; twelve of six hours, shortened by a tenth at worst, fill three days.
    private static let most = 21
    private let jitter: @Sendable () -> Double

    /// A schedule whose waits differ by a tenth at most, so that what failed together does not come back together;
    /// `jitter` gives a number from -1 to 1.
    package init(jitter: @escaping @Sendable () -> Double = { Double.random(in: -1...1) }) {
        self.jitter = jitter
    }

    /// The wait behind an attempt, from 1, in milliseconds; `nil` where it was the last.
    package func wait(after attempt: Int) -> Int64? {
        guard attempt <= Self.most else { return nil }
        let minutes = min(Double(1 << min(attempt - 1, 20)), 360)
        return Int64(minutes * 60_000 * (1 + 0.1 * jitter()))
    }
}
