package import Shapes

/// How far a case is on one of its tracks.
package struct ProgressTrack: Hashable, Sendable {
    /// The track; `main` is the main one.
    package let track: String
    /// The step it is at.
    package let step: String
    /// The step in words.
    package let text: String
    /// Since when.
    package let since: Instant
    /// Whether nothing more follows on it.
    package let isEnded: Bool
    /// What may come next, and who does it.
    package let next: [ProgressStep]

    /// How far a case is on a track.
    package init(track: String, step: String, text: String, since: Instant, isEnded: Bool, next: [ProgressStep]) {
        self.track = track
        self.step = step
        self.text = text
        self.since = since
        self.isEnded = isEnded
        self.next = next
    }

    /// The shape of a track's progress.
    package static let shape = Shape<ProgressTrack>.record(
        "ProgressTrack", "how far a case is on one of its tracks",
        { ProgressTrack(track: $0, step: $1, text: $2, since: $3, isEnded: $4, next: $5) },
        Field("track", .text, "the track; `main` is the main one", \.track),
        Field("step", .text, "the step it is at", \.step), Field("text", .text, "the step in words", \.text),
        Field("since", .instant, "since when", \.since),
        Field("ended", .boolean, "whether nothing more follows on it", \.isEnded),
        Field("next", ProgressStep.shape.list(), "what may come next, and who does it", \.next))
}
