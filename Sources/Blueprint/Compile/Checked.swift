/// A value that passed every check; only the checker makes one.
package struct Checked<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
