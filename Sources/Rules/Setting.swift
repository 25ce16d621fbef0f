package import ServiceKit

/// A setting that a condition may compare with.
package struct Setting: Sendable {
    /// Its name.
    package let name: String
    /// The type of its values.
    package let type: FactType
    /// The module's own value.
    package let standard: Fact

    /// A setting with the module's own value.
    package init(name: String, type: FactType, standard: Fact) {
        self.name = name
        self.type = type
        self.standard = standard
    }
}
