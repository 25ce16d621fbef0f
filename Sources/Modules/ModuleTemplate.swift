/// The files of a new module: a folder that builds against a kit, loads, and passes its own examples.
package enum ModuleTemplate {
    /// Text by path within the module's folder, for an id such as `return-visa` and the path of the kit's source.
    package static func files(id: String, kitPath: String) -> [String: String] {
        let name = ModuleFolder.name(for: id)
        return [
            ".gitignore": ".build/\n*.so\n",
            "Package.swift": package(name: name, kitPath: kitPath),
            "README.md": readme(id: id, name: name),
            "Sources/\(name).swift": source(id: id, name: name),
            "module.yaml": manifest(id: id, name: name),
        ]
    }

    private static func package(name: String, kitPath: String) -> String {
        """
        // swift-tools-version: 6.2

        import PackageDescription

        let package = Package(
            name: "\(name)",
            products: [
                .library(name: "\(name)", type: .dynamic, targets: ["\(name)"])
            ],
            dependencies: [
                .package(path: \(quoted(kitPath)))
            ],
            targets: [
                .target(
                    name: "\(name)", dependencies: [.product(name: "ServiceKit", package: "ServiceKit")],
                    path: "Sources",
                    // The stamp tells which kit the library was built with; without it the module is refused.
                    plugins: [.plugin(name: "KitStamp", package: "ServiceKit")])
            ],
            swiftLanguageModes: [.v6]
        )

        """
    }

    private static func source(id: String, name: String) -> String {
        """
        import ServiceKit

        /// Works out the facts that the manifest marks `by: code`.
        struct \(name): ServiceModule {
            let id = "\(id)"

            /// `months-since-\(id)`: whole months from `last-\(id)` to the day asked about; never gives never.
            func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
                guard name == "months-since-\(id)" else { return .success(nil) }
                if facts["last-\(id)"] == .never { return .success(.never) }
                guard let last = facts.day("last-\(id)") else { return .success(nil) }
                guard last <= facts.day else {
                    return .failure(
                        Finding(
                            "last-\(id)", "after-the-day",
                            "\\(last) lies after the day asked about, \\(facts.day): give an earlier day, or never"))
                }
                return .success(.number(last.wholeMonths(to: facts.day)))
            }
        }

        /// The library's entry: the module in a box that the caller owns.
        @c(loket_module)
        public func loketModule() -> UnsafeMutableRawPointer {
            ModuleBox.retained(\(name)())
        }

        """
    }

    private static func manifest(id: String, name: String) -> String {
        """
        # \(name): say here what a client comes for, and what is written down about it.
        # Try it: loket module test \(id)
        module: \(id)
        version: 0.1.0
        kit: 1
        library: lib\(name).so
        partner: expat-centre
        leg: { first: minutes, each-further: minutes, together: allowed }    # `minutes` is the setting below

        settings:          # what national.yaml and a centre may set
          - { setting: minutes, type: minutes, default: 15, least: 5, most: 60, assumed: the length of a visit }
          - { setting: again-after, type: months, default: 6, least: 0, most: 24, assumed: how long one visit lasts }

        facts:             # what a decision may read, and who knows it: kernel, client, officer, or this module's code
          - { fact: last-\(id), type: day-or-never, by: client }
          - { fact: months-since-\(id), type: months-or-never, by: code, reads: [last-\(id)] }

        outcomes:          # what the decision may say; without a visit the person has no leg and no case
          - { outcome: needed, visit: yes }
          - { outcome: not-needed, visit: no }

        decisions:
          - decision: need
            hit: first
            assumed: replace this rule by your own, and name its source
            rules:
              - { when: { months-since-\(id): under again-after }, then: not-needed, because: recent }
              - { then: needed, because: everyone-else }

        bring:
          - { bring: passport }

        steps:             # a case begins at the first step; `at: leg` is done by finishing the leg
          - { step: expected, by: expat-centre, next: [helped, not-helped] }
          - { step: helped, by: expat-centre, at: leg, ends: done, counts-as: \(id) }
          - { step: not-helped, by: expat-centre, at: leg, next: [helped] }
        retention: { after: done, keep: 6 months, assumed: no term was found for appointment data }

        texts:             # one line a name and language; questions for facts, sentences for outcomes and reasons
          en:
            \(id): \(name)
            last-\(id): When were you last here for this?
            needed: You are expected at the desk.
            not-needed: No visit is needed.
            recent: Your last visit was recent enough.
            everyone-else: Everyone else comes to the desk.
            passport: Valid passport
            expected: Expected at the desk
            helped: Helped
            not-helped: Not helped this time
          nl:
            \(id): \(name)
            last-\(id): Wanneer was u hier voor het laatst voor?
            needed: U wordt aan de balie verwacht.
            not-needed: U hoeft niet te komen.
            recent: Uw laatste bezoek was kort genoeg geleden.
            everyone-else: Iedereen anders komt aan de balie.
            passport: Geldig paspoort
            expected: Verwacht aan de balie
            helped: Geholpen
            not-helped: Deze keer niet geholpen

        examples:          # its tests, one for every outcome
          - { on: 2024-05-01, given: { last-\(id): 2024-01-10 }, expect: { need: not-needed, because: recent } }
          - { on: 2024-05-01, given: { last-\(id): 2023-11-01 }, expect: { need: needed, because: everyone-else } }
          - { on: 2024-05-01, given: { last-\(id): never }, expect: { need: needed, because: everyone-else } }
          - { on: 2024-05-01, expect: { ask: [last-\(id)] } }

        """
    }

    private static func readme(id: String, name: String) -> String {
        """
        # \(name)

        The service module `\(id)`: `module.yaml` says what the service is, `Sources/\(name).swift` works out the facts that
        a table cannot. Without such facts a module needs no code: take out `library:`, `Package.swift` and `Sources`.

        Build it, put the library beside the manifest, and try its examples (this folder is named `\(name)`, as the library):

            swift build -c release
            cp .build/release/lib\(name).so .
            loket module test --modules .. \(id)

        It may use `ServiceKit` and nothing else. A library built against another kit than the program's is refused: when Loket
        is renewed, build it anew against the kit that came with it (`Package.swift` names its folder).

        """
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
    }
}
