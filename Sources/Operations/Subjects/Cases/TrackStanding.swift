package import Shapes

/// Where a case stands on one of its tracks.
package struct TrackStanding: Hashable, Sendable {
    /// How the main track is named in answers and in the journal.
    package static let main = "main"

    /// The track; `main` is the main one.
    package let track: String
    /// The step that it stands at.
    package let step: String
    /// The step in words.
    package let text: String
    /// Since when.
    package let since: Instant
    /// Whether nothing more follows.
    package let isEnded: Bool
    /// How it ended.
    package let ends: String?
    /// What may follow.
    package let next: [NextStep]

    /// Where a case stands on one of its tracks.
    package init(
        track: String, step: String, text: String, since: Instant, isEnded: Bool, ends: String? = nil,
        next: [NextStep] = []
    ) {
        self.track = track
        self.step = step
        self.text = text
        self.since = since
        self.isEnded = isEnded
        self.ends = ends
        self.next = next
    }

    /// Reads and writes it.
    package static let shape = Shape<TrackStanding>.record(
        "TrackStanding", "where a case stands on one of its tracks",
        { TrackStanding(track: $0, step: $1, text: $2, since: $3, isEnded: $4, ends: $5, next: $6) },
        Field("track", .text, "the track; `main` is the main one", \.track),
        Field("step", .text, "the step that it stands at", \.step),
        Field("text", .text, "the step in words", \.text),
        Field("since", .instant, "since when", \.since),
        Field("ended", .boolean, "whether nothing more follows", \.isEnded),
        .optional("ends", .text, "how it ended", \.ends),
        Field("next", NextStep.shape.list(), default: [], "what may follow", \.next))
}
