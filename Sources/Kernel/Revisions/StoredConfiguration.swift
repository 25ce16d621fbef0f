import Blueprint
import Crypto
import Diagnostics
import Ledger
import Modules
import Shapes

/// A configuration as a revision or a plan keeps it: the files, and the digests of the modules' libraries.
struct StoredConfiguration: Sendable {
    let files: ConfigurationFiles
    /// SHA-256 of each library by module id.
    let libraries: [String: String]
    /// Who put it in force, by the name of the principal.
    let actor: String
    /// How many differences it made.
    let changes: Int
    /// The revision it was made from; 0 for the first.
    let base: Int

    /// SHA-256 over files and libraries, 64 hexadecimal digits.
    var digest: String {
        var hasher = SHA256()
        for name in files.names {
            hasher.update(data: Array("\(name)\u{0}\(files.texts[name]?.utf8.count ?? 0)\u{0}".utf8))
            hasher.update(data: Array((files.texts[name] ?? "").utf8))
        }
        for (id, digest) in libraries.sorted(by: { $0.key < $1.key }) {
            hasher.update(data: Array("\(id)\u{0}\(digest)\u{0}".utf8))
        }
        return Hex.text(hasher.finalize())
    }

    static let shape = Shape<StoredConfiguration>.record(
        nil, "",
        { files, libraries, actor, changes, base in
            StoredConfiguration(
                files: ConfigurationFiles(
                    texts: Dictionary(files.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })),
                libraries: Dictionary(libraries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
                actor: actor, changes: changes, base: base)
        },
        Field("files", Shape<String>.text(most: 1 << 20).map(), "") { stored in
            stored.files.names.map { Keyed($0, stored.files.texts[$0] ?? "") }
        },
        Field("libraries", Shape<String>.text.map(), "") { stored in
            stored.libraries.sorted { $0.key < $1.key }.map { Keyed($0.key, $0.value) }
        },
        Field("actor", .text, "", \.actor),
        Field("changes", .integer(0...Int.max), "", \.changes),
        Field("base", .integer(0...Int.max), "", \.base))

    init(files: ConfigurationFiles, libraries: [String: String], actor: String, changes: Int, base: Int) {
        self.files = files
        self.libraries = libraries
        self.actor = actor
        self.changes = changes
        self.base = base
    }

    /// Reads what a revision or a plan holds; the store's own JSON may be larger than a request.
    init(_ bytes: [UInt8]) throws {
        var reading = Reading()
        let node = try JSONReader.read(bytes, most: 64 << 20)
        guard let stored = StoredConfiguration.shape.read(node, &reading) else { throw LedgerError.column("body") }
        self = stored
    }
}
