package import Shapes

/// Files that shall become the configuration: all of it, not only what changes.
package struct PlanAsked: Sendable {
    /// Texts by their names: `maastricht.yaml`, `Plugins/Biometrics/module.yaml`.
    package let files: [Keyed<String>]

    /// Files of a plan.
    package init(files: [Keyed<String>]) {
        self.files = files
    }

    static let record = Record<PlanAsked>(
        { PlanAsked(files: $0) },
        Field("files", Shape<String>.text(most: 1 << 20).map(), "texts by their names", \.files))
}
