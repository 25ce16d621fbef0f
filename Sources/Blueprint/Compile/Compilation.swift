package import Diagnostics
import Rules
import Shapes

/// What came of compiling a configuration: a checked blueprint where nothing is wrong, and all that was found.
package struct Compilation: Sendable {
    /// The blueprint; only without errors.
    package let blueprint: Checked<Blueprint>?
    /// Errors and warnings in the order of files and places.
    package let diagnostics: [Diagnostic]

    /// Compiles a configuration as a whole and tells everything that is wrong in one run.
    package static func of(_ files: ConfigurationFiles) -> Compilation {
        var compiler = BlueprintCompiler(files: files)
        let blueprint = compiler.compile()
        let diagnostics = compiler.diagnostics.withoutRepeats.sortedByPlace
        return Compilation(
            blueprint: diagnostics.hasErrors ? nil : Checked(blueprint), diagnostics: diagnostics)
    }
}

extension [Diagnostic] {
    // A layer is compiled into each centre that extends it; what is wrong with it is told once.
    fileprivate var withoutRepeats: [Diagnostic] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.code) \($0.place.description) \($0.message)").inserted }
    }
}

/// Reads every file, then compiles and checks each centre with the layers it stands on.
struct BlueprintCompiler {
    let files: ConfigurationFiles
    var diagnostics: [Diagnostic] = []

    init(files: ConfigurationFiles) {
        self.files = files
    }

    mutating func compile() -> Blueprint {
        var modules: [String: ModuleManifest] = [:]
        var folders: [String: String] = [:]
        var manifests: [String: Node] = [:]
        var moduleIDs: [String] = []
        for name in files.names where ConfigurationFiles.isManifest(name) {
            let source = files.source(name)
            let (manifest, found) = ModuleManifest.read(source)
            diagnostics += found
            let root = YAMLReader.read(source).root
            if let id = root?["module"]?.text { moduleIDs.append(id) }
            guard let manifest else { continue }
            let id = manifest.id.value
            if modules[id] != nil {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-module", at: manifest.id.place, "two folders hold the module `\(id)`",
                        fix: "keep one: \(folders[id] ?? "")"))
                continue
            }
            modules[id] = manifest
            folders[id] = String(name.split(separator: "/")[1])
            manifests[id] = root
        }
        diagnostics += ModuleManifest.disagreements(among: modules.sorted { $0.key < $1.key }.map(\.value))
        let layers = readLayers()
        checkUses(modules, layers)
        checkDoers(modules, layers)
        if modules.count == moduleIDs.count { diagnostics += StockChecks(modules, layers).diagnostics }
        var centres: [String: Centre] = [:]
        var trees: [String: [Node]] = [:]
        for file in layers where file.layer.kind == .centre {
            guard let id = file.layer.identity.centre, let stack = stack(of: file, among: layers) else { continue }
            if centres[id.value] != nil {
                diagnostics.append(
                    Diagnostic("duplicate-centre", at: id.place, "two files are the centre `\(id.value)`"))
                continue
            }
            if file.name != "\(id.value).yaml" {
                diagnostics.append(
                    Diagnostic(
                        "wrong-file-name", at: id.place, "the centre `\(id.value)` stands in \(file.name)",
                        fix: "name the file \(id.value).yaml"))
            }
            var compiler = CentreCompiler(
                national: stack.first { $0.layer.kind == .national },
                profile: stack.first { $0.layer.kind == .profile },
                own: file, modules: modules)
            let centre = compiler.compile(id.value)
            diagnostics += compiler.diagnostics
            guard let centre else { continue }
            var checks = CentreChecks(centre: centre, files: stack, modules: modules, moduleIDs: moduleIDs)
            checks.run()
            diagnostics += checks.diagnostics
            centres[id.value] = centre
            trees[id.value] = stack.reversed().map(\.root)
        }
        let national = layers.first { $0.layer.kind == .national }
        let overview = overview(national, layers, modules, isWhole: modules.count == moduleIDs.count)
        let scales = scales(national)
        var histories = HistoryFiles(
            files: files, layers: layers, centres: centres, isWhole: modules.count == moduleIDs.count)
        histories.compile(overview: overview, national: national, scales: scales, modules: modules)
        diagnostics += histories.diagnostics
        return Blueprint(
            files: files, centres: centres, centreIDs: centres.keys.sorted(), modules: modules, moduleFolders: folders,
            overview: overview, history: histories.histories, nationalTexts: national?.layer.namedTexts ?? [:],
            assumptions: layers.flatMap(\.assumptions) + histories.assumptions, layers: trees, manifests: manifests,
            histories: histories.trees)
    }

    // What a module uses by name must stand in national.yaml or a profile.
    private mutating func checkUses(_ modules: [String: ModuleManifest], _ layers: [LayerFile]) {
        let names = layers.flatMap { file in
            ["lists", "tables"].flatMap { TreePath.entries(of: $0, in: file.root).compactMap(\.key) }
        }
        for module in modules.values {
            for use in module.uses where !names.contains(use.value) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-table", at: use.place, "no list or table `\(use.value)` stands in national.yaml",
                        fix: Nearest.name(to: use.value, in: names).map { "write `\($0)`" }))
            }
        }
    }

    // Whoever does a step is a partner of a centre or has a role. A further track may belong to an authority that no
    // centre here has as a partner: then it never begins, and only what looks mistyped is told.
    private mutating func checkDoers(_ modules: [String: ModuleManifest], _ layers: [LayerFile]) {
        let partners = layers.flatMap { TreePath.entries(of: "partners", in: $0.root).compactMap(\.key) }
        let offered = Set(
            layers.filter { $0.layer.kind != .national }
                .flatMap { TreePath.entries(of: "services", in: $0.root).compactMap(\.key) })
        let known = partners.reduce(into: StepDeclaration.roles) { if !$0.contains($1) { $0.append($1) } }
        for (id, module) in modules where offered.contains(id) {
            var told: Set<String> = []
            for step in module.steps where !known.contains(step.by.value) {
                let nearest = Nearest.name(to: step.by.value, in: known)
                guard step.track == nil || nearest != nil, told.insert(step.by.value).inserted else { continue }
                diagnostics.append(
                    Diagnostic(
                        "unknown-partner", at: step.by.place, "no centre has a partner `\(step.by.value)`",
                        fix: nearest.map { "write `\($0)`" } ?? "known here: \(known.joined(separator: ", "))"))
            }
        }
    }

    // The lines of the overview; where a module could not be read, its names would be missed.
    private mutating func overview(
        _ national: LayerFile?, _ layers: [LayerFile], _ modules: [String: ModuleManifest], isWhole: Bool
    ) -> Catalogue<OverviewEntry> {
        if let national, isWhole { diagnostics += OverviewChecks(national, layers, modules).diagnostics }
        return Catalogue(
            [(entries: national?.layer.common.overview ?? [], start: nil)], key: { $0.line.value }, &diagnostics)
    }

    // How the questions of national.yaml are answered.
    private func scales(_ national: LayerFile?) -> [String: SurveyEntry.Scale] {
        (national?.layer.offer.survey ?? []).reduce(into: [:]) { scales, entry in
            if let question = entry.question, let scale = entry.scale { scales[question] = scale }
        }
    }

    private mutating func readLayers() -> [LayerFile] {
        var layers: [LayerFile] = []
        for name in files.names where !ConfigurationFiles.isManifest(name) && !HistoryFile.isName(name) {
            guard let file = LayerFile.read(name, files.source(name), &diagnostics) else { continue }
            checkKind(of: file)
            layers.append(file)
        }
        return layers
    }

    // A file is one of three kinds, told by its first key and its name; some sections belong to one kind alone.
    private mutating func checkKind(of file: LayerFile) {
        let identity = file.layer.identity
        let named = [identity.centre, identity.national, identity.profile].compactMap(\.self)
        if named.count != 1 {
            diagnostics.append(
                Diagnostic(
                    "unknown-kind", at: named.dropFirst().first?.place ?? .whole(file.source.name),
                    "a file is a centre, a profile or national",
                    fix: "begin it with one of `centre:`, `profile:`, `national:`"))
        }
        let expected: Layer.Kind =
            file.name == "national.yaml" ? .national : file.name.hasPrefix("profiles/") ? .profile : .centre
        if named.count == 1, file.layer.kind != expected, let name = named.first {
            diagnostics.append(
                Diagnostic(
                    "wrong-file-name", at: name.place, "\(file.name) is the place of a \(expected.rawValue) file",
                    fix: "begin it with `\(expected.rawValue):`"))
        }
        if identity.profile != nil, let name = identity.profile, file.name != "profiles/\(name.value).yaml" {
            diagnostics.append(
                Diagnostic(
                    "wrong-file-name", at: name.place, "the profile `\(name.value)` stands in \(file.name)",
                    fix: "name the file profiles/\(name.value).yaml"))
        }
        guard case .map(let entries) = file.root.content else { return }
        let onlyCentre = ["agreements"]
        let onlyBelow = ["holidays", "tables", "fixed"]
        for entry in entries {
            guard let range = entry.keyRange else { continue }
            if file.layer.kind != .national, entry.key == "overview" {
                diagnostics.append(
                    Diagnostic(
                        "wrong-layer", at: .file(range), "`overview` belongs in national.yaml",
                        fix: "every centre's page has the same lines, so that they can be compared"))
            } else if file.layer.kind == .centre, onlyBelow.contains(entry.key) {
                diagnostics.append(
                    Diagnostic(
                        "wrong-layer", at: .file(range), "`\(entry.key)` belongs in national.yaml or a profile",
                        fix: "a centre closes on days of its own under `closures:`"))
            } else if file.layer.kind != .centre, onlyCentre.contains(entry.key) {
                diagnostics.append(
                    Diagnostic("wrong-layer", at: .file(range), "`\(entry.key)` belongs in a centre's own file"))
            }
        }
    }

    // The layers a centre stands on, the lowest first; at most three.
    private mutating func stack(of file: LayerFile, among layers: [LayerFile]) -> [LayerFile]? {
        var stack = [file]
        while let extends = stack.last?.layer.identity.extends {
            let below = layers.first { layer in
                extends.value == "national"
                    ? layer.layer.kind == .national : layer.layer.identity.profile?.value == extends.value
            }
            guard let below else {
                // A layer that could not be read has told so itself.
                let name = extends.value == "national" ? "national.yaml" : "profiles/\(extends.value).yaml"
                if files.texts[name] == nil {
                    let known = ["national"] + layers.compactMap(\.layer.identity.profile?.value)
                    diagnostics.append(
                        Diagnostic(
                            "unknown-layer", at: extends.place, "there is no \(name)",
                            fix: Nearest.name(to: extends.value, in: known).map { "write `\($0)`" }))
                }
                return nil
            }
            guard !stack.contains(where: { $0.name == below.name }), stack.count < 3 else {
                diagnostics.append(
                    Diagnostic(
                        "too-many-layers", at: extends.place, "a centre stands on one profile and national.yaml at most"
                    ))
                return nil
            }
            stack.append(below)
        }
        if stack.last?.layer.kind != .national, files.texts["national.yaml"] != nil, let top = stack.last {
            let name = top.layer.identity.centre ?? top.layer.identity.profile
            diagnostics.append(
                Diagnostic(
                    "missing-key", at: name?.place ?? .whole(top.source.name),
                    "it does not stand on national.yaml, so no holiday and no list would hold here",
                    fix: "add `extends: national`"))
            return nil
        }
        return stack.reversed()
    }
}
