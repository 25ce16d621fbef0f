package import Shapes

extension Shape where Value == String {
    /// A language by its ISO 639-1 code, `en`.
    package static var language: Shape<String> {
        .scalar(
            .string(pattern: "^[a-z]{2}$"),
            parse: { written throws(Problem) in
                guard written.utf8.count == 2, written.utf8.allSatisfy({ (97...122).contains($0) }) else {
                    throw Problem("invalid-language", "`\(written)` is no language", fix: "two lower-case letters: en")
                }
                return written
            },
            text: { $0 })
    }

    /// A name that people read, of one line.
    package static var label: Shape<String> { .text(least: 1, most: 200) }

    /// Where a list goes on, as the answer before gave it.
    package static var cursor: Shape<String> { .text(least: 1, most: 200) }
}

extension Shape where Value == [UInt8] {
    /// JSON of any kind, kept as its bytes.
    package static var anyJSON: Shape<[UInt8]> {
        Shape<[UInt8]>(
            schema: .anything,
            read: { node, _ in
                var json = JSONWriter()
                node.write(to: &json)
                return json.bytes
            },
            write: { $1.raw($0) })
    }
}
