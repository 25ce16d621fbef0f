import Client
import Foundation

/// What a server answered, with its body as JSON.
struct Answer: Sendable {
    /// The HTTP status.
    let status: Int
    /// The body as it was sent.
    let bytes: [UInt8]

    /// An answer as it came.
    init(_ reply: RawReply) {
        status = reply.status
        bytes = reply.body
    }

    /// The body as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A value by its keys and places, `slots.0.startsAt`.
    subscript(path: String) -> String? { JSONText(bytes)[path] }

    /// How many elements a list has, 0 where there is none.
    func count(_ path: String) -> Int { JSONText(bytes).count(path) }

    /// The texts of a key in every element of a list.
    func all(_ path: String, _ key: String) -> [String] {
        (0..<count(path)).compactMap { self["\(path).\($0).\(key)"] }
    }
}
