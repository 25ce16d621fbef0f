/// A program that came to its end.
struct Finished: Sendable {
    /// Its exit status, or 128 and the number of the signal that ended it.
    let status: Int32
    /// What it wrote to standard output.
    let out: String
    /// What it wrote to standard error.
    let err: String

    /// Standard output as JSON.
    var json: JSONText { JSONText(Array(out.utf8)) }
}
