package import Shapes

/// The service modules in force.
package struct ModuleList: Hashable, Sendable {
    /// The modules, by name.
    package let modules: [ModuleLine]

    /// Modules.
    package init(modules: [ModuleLine]) {
        self.modules = modules
    }

    /// The shape of the list.
    package static let shape = Shape<ModuleList>.record(
        "ModuleList", "the service modules in force", { ModuleList(modules: $0) },
        Field("modules", ModuleLine.shape.list(), "the modules", \.modules))
}
