package import Shapes

extension Shape where Value == Serial {
    /// A serial, `NL-V-000101`.
    package static var serial: Shape<Serial> {
        .scalar(
            .string(pattern: "^[A-Z][A-Z-]{0,15}[0-9]{1,12}$"),
            parse: { written throws(Problem) in
                if let serial = Serial(written) { return serial }
                let better = written.uppercased().filter { $0 != " " && $0 != "." }
                throw Problem(
                    "invalid-serial", "this is no serial",
                    fix: Serial(better).map { "write `\($0)`" }
                        ?? "capital letters and hyphens, then digits: `NL-V-000101`")
            },
            text: \.description)
    }
}

extension Shape where Value == String {
    /// A place of stock: `ind` or `ind-1` at the centre itself, `leiden/ind`, or a word such as `supplier`.
    package static var stockPlace: Shape<String> {
        .scalar(
            .string(pattern: "^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$", most: 130),
            parse: { written throws(Problem) in
                let parts = written.split(separator: "/", omittingEmptySubsequences: false)
                guard (1...2).contains(parts.count), parts.allSatisfy({ Shape<String>.isPlaceName(String($0)) }) else {
                    throw Problem(
                        "invalid-place", "`\(written)` is no place",
                        fix: "a partner or desk of the centre (`ind-1`), or a centre's: `leiden/ind`")
                }
                return written
            },
            text: { $0 })
    }

    private static func isPlaceName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// The token of a second officer who signs at once.
    static var secondToken: Shape<String> { .text(least: 32, most: 128) }
}
