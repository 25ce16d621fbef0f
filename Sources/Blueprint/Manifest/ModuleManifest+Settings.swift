import Diagnostics
package import ServiceKit
package import Shapes

extension ModuleManifest {
    /// Every setting by its name: the module's own value, then what each layer sets, the last one counting.
    ///
    /// What a layer sets was checked before; a value that cannot be read is passed over.
    package func settings(_ layers: [[(String, String)]]) -> [String: Fact] {
        var values: [String: Fact] = [:]
        for setting in settings { values[setting.name] = setting.standard }
        for layer in layers {
            for (name, written) in layer {
                var reading = Reading()
                let node = Node(.scalar(written, .plain))
                if let value = settings.first(where: { $0.name == name })?.read(node, &reading) { values[name] = value }
            }
        }
        return values
    }

    /// Reports a setting of a centre's file that the module does not have, or whose value it does not take.
    package func check(_ setting: Keyed<Located<String>>, _ reading: inout Reading) {
        guard let declaration = settings.first(where: { $0.name == setting.key }) else {
            let names = settings.map(\.name)
            reading.report(
                "unknown-setting", at: setting.keyRange, "`\(id.value)` has no setting `\(setting.key)`",
                fix: Nearest.name(to: setting.key, in: names).map { "write `\($0)`" }
                    ?? (names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"))
            return
        }
        var range = setting.keyRange
        if case .file(let stands) = setting.value.place { range = stands }
        _ = declaration.read(Node(.scalar(setting.value.value, .plain), range: range), &reading)
    }
}
