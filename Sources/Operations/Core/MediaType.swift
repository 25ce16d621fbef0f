/// The media types that requests and answers have.
package enum MediaType {
    /// JSON.
    package static let json = "application/json"
    /// A table of comma-separated values (RFC 4180).
    package static let table = "text/csv"
    /// A problem (RFC 9457).
    package static let problem = "application/problem+json"
    /// A calendar file (RFC 5545).
    package static let calendar = "text/calendar"
    /// Metrics in the text format of Prometheus.
    package static let metrics = "text/plain"
    /// Server-sent events.
    package static let events = "text/event-stream"
}
