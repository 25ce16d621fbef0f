import Foundation

/// A Swift file of the checkout, with the modules it imports.
struct SourceText {
    /// Its path from the top of the checkout.
    let path: String
    /// What stands in it.
    let text: String

    /// `Sources`, `Plugins` or `Tests`.
    var root: String { String(path.split(separator: "/")[0]) }

    /// The folder below the root, which is the part's name.
    var part: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// Whether it runs in the build rather than in the program.
    var isBuildPlugin: Bool { path.contains("/Plugins/") || path.hasSuffix("/Package.swift") }

    /// The modules it imports, in the order of its lines.
    var imports: [String] {
        text.split(separator: "\n").compactMap(SourceText.imported)
    }

    /// Reads a file of the checkout.
    init(path: String) throws {
        self.path = path
        text = try String(contentsOfFile: SourceText.checkout + "/" + path, encoding: .utf8)
    }

    /// Every Swift file below some folders of the checkout, in the order of their paths.
    static func all(in folders: [String]) throws -> [SourceText] {
        try folders.flatMap { folder in
            let names =
                FileManager.default.enumerator(atPath: checkout + "/" + folder)?.compactMap { $0 as? String } ?? []
            return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted()
                .map { try SourceText(path: folder + "/" + $0) }
        }
    }

    /// The module that a line imports; `nil` where it imports none.
    static func imported(_ line: Substring) -> String? {
        let words = line.prefix { $0 != "/" }.split(whereSeparator: \.isWhitespace)
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(isModifier) else { return nil }
        let rest = words[words.index(after: place)...]
        let named = rest.first.map { kinds.contains($0) ? rest.dropFirst() : rest } ?? rest
        return named.first.map { String($0.prefix { $0 != "." }) }
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }

    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardized.path
}
