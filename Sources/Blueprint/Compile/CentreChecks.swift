import Diagnostics
import Rules
import ServiceKit
import Shapes

/// Checks what the entries of a centre say about one another: every name must exist where it is used.
struct CentreChecks {
    let centre: Centre
    let files: [LayerFile]
    let modules: [String: ModuleManifest]
    // Every module that has a manifest, also one that could not be read.
    let moduleIDs: [String]
    var diagnostics: [Diagnostic] = []

    private var own: LayerFile { files[files.count - 1] }

    mutating func run() {
        organisation()
        offer()
        inert()
        texts()
        changesNothing()
        fixedKeys()
        fixedNames()
    }

    private mutating func organisation() {
        for file in files {
            let sections = file.layer.organisation
            for desk in sections.desks {
                partner(desk.partner)
                if let site = desk.site { known(site, in: names("sites"), as: "site") }
                for service in desk.gives ?? [] {
                    guard self.service(service, offeredHere: true) else { continue }
                    givenByPartner(service, desk.partner.value)
                }
                if desk.site == nil, names("sites").count > 1 { needsSite(desk.value.partner.place, "the desk") }
            }
            for opening in sections.opening {
                partner(opening.partner)
                if let site = opening.site {
                    known(site, in: names("sites"), as: "site")
                } else if names("sites").count > 1 {
                    needsSite(opening.value.partner.place, "the opening")
                }
            }
            for closure in sections.closures {
                if let every = closure.every {
                    known(every, in: names("holidays"), as: "holiday")
                } else if closure.validity.period == .always {
                    report(
                        "missing-key", at: closure.validity.place, "when is it closed?",
                        fix: "add `from:`, `on:` or `every:`")
                }
                for name in closure.partners { partner(name) }
                for name in closure.sites { known(name, in: names("sites"), as: "site") }
            }
            for municipality in sections.municipalities {
                for name in municipality.closed { known(name, in: names("holidays"), as: "holiday") }
            }
            for limit in sections.limits {
                for name in limit.partners { partner(name) }
            }
        }
    }

    private mutating func offer() {
        for file in files {
            for entry in file.layer.offer.services {
                guard service(entry.service, offeredHere: false), let module = modules[entry.service.value] else {
                    continue
                }
                var reading = Reading()
                for setting in entry.settings {
                    module.check(setting, &reading)
                    // A module without bounds of its own still needs legs that last.
                    if case .setting(setting.key) = module.leg.first,
                        Int(setting.value.value).map({ (0..<5).contains($0) }) == true
                    {
                        report(
                            "out-of-bounds", at: setting.value.place, "a leg of \(setting.value.value) minutes is none",
                            fix: "write at least 5")
                    }
                }
                diagnostics += reading.diagnostics
                if file.layer.kind != .national { kept(module, entry.service.place) }
            }
            for bundle in file.layer.offer.bundles {
                for leg in bundle.legs { _ = service(leg.service, offeredHere: true) }
            }
            let reservable = names("bundles") + ["walk-ins"]
            for terms in file.layer.offer.booking {
                for share in terms.reserved where !reservable.contains(share.key) {
                    unknown(
                        share.key, at: share.keyRange.map(Place.file) ?? share.value.place, reservable, as: "bundle")
                }
                if terms.reserved.reduce(0, { $0 + $1.value.value.percent }) > 100, let first = terms.reserved.first {
                    report(
                        "out-of-bounds", at: first.value.place, "more than everything is reserved", fix: "100 % at most"
                    )
                }
            }
        }
    }

    // What a service draws must be kept by someone.
    private mutating func kept(_ module: ModuleManifest, _ place: Place) {
        let keeps = names("stock")
        for kind in module.drawnKinds where !keeps.contains(kind) {
            // A kind that is mistyped on either side was told there.
            guard Nearest.name(to: kind, in: keeps) == nil else { continue }
            report(
                "missing-stock", at: place, "`\(module.id.value)` draws \(kind) documents, and nobody here keeps them",
                fix: "add `- { kind: \(kind), kept-at: \(module.partner.value) }` under `stock:`")
        }
    }

    private mutating func inert() {
        for file in files {
            for level in file.layer.offer.stock {
                partner(level.keptAt)
                if names("desks").contains(level.keptAt.value) {
                    report(
                        "duplicate-name", at: level.keptAt.place,
                        "`\(level.keptAt.value)` is a desk as well: nobody could tell where the documents lie",
                        fix: "give the desk a name of its own")
                }
            }
            for fee in file.layer.offer.fees {
                _ = service(fee.service, offeredHere: false)
                if let table = fee.table { known(table, in: names("tables"), as: "table") }
                if (fee.table == nil) == (fee.amount == nil) {
                    report(
                        "missing-key", at: fee.value.service.place, "a fee has a table or an amount",
                        fix: "keep one of the two")
                }
            }
            survey(file)
        }
    }

    private mutating func texts() {
        var named: [Located<String>] = []
        for file in files {
            named += file.layer.organisation.closures.map(\.value.because)
            named += file.layer.organisation.limits.compactMap(\.value.because)
        }
        for table in centre.admission.entries {
            named += table.value.rules.flatMap { [$0.because, $0.instead].compactMap(\.self) }
        }
        var told: Set<String> = []
        for name in named where told.insert(name.value).inserted {
            let missing = centre.languages.filter { centre.texts[$0]?[name.value] == nil }
            guard !missing.isEmpty else { continue }
            report(
                "missing-text", at: name.place, "`\(name.value)` has no text in \(missing.joined(separator: " and "))",
                fix: "add `\(name.value):` under `texts:`")
        }
        for file in files {
            for language in file.layer.texts where !centre.languages.contains(language.key) && file.name == own.name {
                unknown(
                    language.key, at: language.keyRange.map(Place.file) ?? file.place(of: "texts"), centre.languages,
                    as: "language")
            }
        }
    }

    // MARK: - Names

    /// The names that a section has in any layer, as they are written: an entry that could not be read has told so itself.
    func names(_ section: String) -> [String] {
        var names: [String] = []
        for file in files {
            for (key, _) in TreePath.entries(of: section, in: file.root) {
                if let key, !names.contains(key) { names.append(key) }
            }
        }
        return names
    }

    private mutating func partner(_ name: Located<String>) {
        known(name, in: names("partners"), as: "partner")
    }

    /// Tells of a name that there is not.
    mutating func known(_ name: Located<String>, in names: [String], as kind: String) {
        if !names.contains(name.value) { unknown(name.value, at: name.place, names, as: kind) }
    }

    private mutating func unknown(_ name: String, at place: Place, _ names: [String], as kind: String) {
        let fix =
            Nearest.name(to: name, in: names).map { "write `\($0)`" }
            ?? (names.isEmpty ? "there is none yet" : "known here: \(names.joined(separator: ", "))")
        report("unknown-\(kind)", at: place, "there is no \(kind) `\(name)`", fix: fix)
    }

    // Whether the module exists; one that no layer offers is told too, once.
    private mutating func service(_ name: Located<String>, offeredHere: Bool) -> Bool {
        guard moduleIDs.contains(name.value) else {
            // One diagnostic a cause: where the centre lists the unknown service, that place tells.
            let isListed = files.contains { $0.layer.offer.services.contains { $0.service.value == name.value } }
            if !(offeredHere && isListed) { unknown(name.value, at: name.place, moduleIDs, as: "service") }
            return false
        }
        if offeredHere, !isOffered(name.value) {
            report(
                "not-offered", at: name.place, "the centre does not offer `\(name.value)`",
                fix: "add it under `services:`, or leave it out here")
            return false
        }
        return true
    }

    private func isOffered(_ service: String) -> Bool {
        files.contains { file in
            file.layer.kind != .national
                && TreePath.entries(of: "services", in: file.root).contains { $0.key == service }
        }
    }

    private mutating func givenByPartner(_ service: Located<String>, _ partner: String) {
        guard let module = modules[service.value], module.partner.value != partner else { return }
        report(
            "wrong-partner", at: service.place, "`\(service.value)` is given by `\(module.partner.value)`",
            fix: "name it at a desk of that partner")
    }

    private mutating func needsSite(_ place: Place, _ what: String) {
        report(
            "missing-key", at: place, "the centre has several sites, and \(what) names none",
            fix: "add `site:` (\(names("sites").joined(separator: " or ")))")
    }

    mutating func report(
        _ code: String, at place: Place, _ message: String, fix: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(code, at: place, message, fix: fix, severity: severity))
    }
}
