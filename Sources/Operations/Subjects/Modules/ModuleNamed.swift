import Shapes

/// A module by its name.
package struct ModuleNamed: Hashable, Sendable {
    /// The module.
    package let module: String
    /// The language of texts.
    package let language: String?

    /// A module by its name.
    package init(module: String, language: String? = nil) {
        self.module = module
        self.language = language
    }

    static let record = Record<ModuleNamed>(
        { ModuleNamed(module: $0, language: $1) }, Field("module", .name, "the module", \.module),
        .optional("language", .language, "the language of texts", \.language))
}
