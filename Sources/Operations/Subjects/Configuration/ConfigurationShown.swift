package import Shapes

/// The configuration in force.
package struct ConfigurationShown: Hashable, Sendable {
    /// The revision's number, from 1.
    package let revision: Int
    /// Since when it is in force.
    package let since: Instant
    /// SHA-256 over its files, manifests and library digests.
    package let digest: String
    /// What the installation is for.
    package let mode: Mode
    /// Its centres.
    package let centres: [String]
    /// Its modules.
    package let modules: [ModuleLine]
    /// The names of its files.
    package let files: [String]
    /// How folders and libraries differ from it, in words.
    package let drift: [String]

    /// The configuration in force.
    package init(
        revision: Int, since: Instant, digest: String, mode: Mode, centres: [String], modules: [ModuleLine],
        files: [String], drift: [String]
    ) {
        self.revision = revision
        self.since = since
        self.digest = digest
        self.mode = mode
        self.centres = centres
        self.modules = modules
        self.files = files
        self.drift = drift
    }

    /// The shape of the configuration.
    package static let shape = Shape<ConfigurationShown>.record(
        "Configuration", "the configuration in force",
        {
            ConfigurationShown(
                revision: $0, since: $1, digest: $2, mode: $3, centres: $4, modules: $5, files: $6, drift: $7)
        },
        Field("revision", .integer(), "the revision's number", \.revision),
        Field("since", .instant, "since when it is in force", \.since),
        Field("digest", .text, "SHA-256 over its parts", \.digest),
        Field("mode", .word, "what the installation is for", \.mode),
        Field("centres", Shape<String>.text.list(), "its centres", \.centres),
        Field("modules", ModuleLine.shape.list(), "its modules", \.modules),
        Field("files", Shape<String>.text.list(), "the names of its files", \.files),
        Field("drift", Shape<String>.text.list(), "how folders and libraries differ from it", \.drift))
}
