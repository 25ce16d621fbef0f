package import Shapes

/// How an operation reads a table instead of JSON.
package struct TableBody: Sendable {
    /// An example, for the API's description.
    package let example: String
    /// The keys of the body that the table stands for, and where each stands.
    let read: @Sendable ([UInt8]) throws(Refusal) -> ([Node.Entry], BodyPlaces)

    /// A way to read tables.
    package init(
        example: String, read: @escaping @Sendable ([UInt8]) throws(Refusal) -> ([Node.Entry], BodyPlaces)
    ) {
        self.example = example
        self.read = read
    }
}
