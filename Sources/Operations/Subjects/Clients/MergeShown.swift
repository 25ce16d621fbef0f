package import Shapes

/// What merging two clients would do, or has done.
package struct MergeShown: Hashable, Sendable {
    /// Whether it was only looked at, or done.
    package let mode: MergeMode
    /// The client that is kept, as it is or, where it was done, as it is now.
    package let client: ClientShown
    /// The other client, as it is before; left out once they are one.
    package let other: ClientShown?
    /// In what they differ: the kept client's stands.
    package let differences: [MergeDifference]
    /// What stands against it: why they cannot be one person.
    package let hindrances: [String]

    /// What merging two clients would do, or has done.
    package init(
        mode: MergeMode, client: ClientShown, other: ClientShown? = nil, differences: [MergeDifference] = [],
        hindrances: [String] = []
    ) {
        self.mode = mode
        self.client = client
        self.other = other
        self.differences = differences
        self.hindrances = hindrances
    }

    /// Reads and writes it.
    package static let shape = Shape<MergeShown>.record(
        "MergeShown", "what merging two clients would do, or has done",
        { MergeShown(mode: $0, client: $1, other: $2, differences: $3, hindrances: $4) },
        Field("mode", .word, "whether it was only looked at, or done", \.mode),
        Field("client", ClientShown.shape, "the client that is kept, as it is by now", \.client),
        .optional("other", ClientShown.shape, "the other client; left out once they are one", \.other),
        Field("differences", MergeDifference.shape.list(), "in what they differ; the kept one's stands", \.differences),
        Field("hindrances", Shape<String>.text.list(), "why they cannot be one person", \.hindrances))
}
