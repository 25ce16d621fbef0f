/// Why a story cannot go on.
struct Fault: Error, CustomStringConvertible {
    /// The reason in words.
    let description: String

    /// A reason.
    init(_ description: String) {
        self.description = description
    }
}
