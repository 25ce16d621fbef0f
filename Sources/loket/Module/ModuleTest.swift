import ArgumentParser
import Blueprint
import Diagnostics
import Modules
import ServiceKit
import Shapes

extension ModuleCommand {
    /// `loket module test`.
    struct ModuleTest: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Load modules and run the examples of their manifests",
            discussion: """
                Without an id, every module is tested. A folder with a module.yaml may be named too.
                National lists and tables are those of national.yaml in the folder of centre files, on the example's day.
                Example: loket module test biometrics
                """)

        @Argument(help: ArgumentHelp("The module's id, or its folder.", valueName: "id"))
        var modules: [String] = []

        @OptionGroup var folders: FolderOptions

        @Flag(help: "Write the results as JSON.")
        var json = false

        func run() throws {
            let set = try ModuleSet(modules, folders)
            var failures = set.diagnostics.count { $0.severity == .error }
            DiagnosticText.tell(set.diagnostics)
            var results: [(module: String, result: ExampleResult)] = []
            for module in set.modules {
                let code = module.code
                let found = module.manifest.runExamples(
                    national: set.national, code: { name, facts in code?.fact(name, from: facts) ?? .success(nil) })
                results += found.map { (module.manifest.id.value, $0) }
            }
            failures += results.count { !$0.result.holds }
            if json {
                Output.write(report(results) + [0x0A])
            } else {
                for (module, result) in results { tell(module, result) }
                Output.say("\(set.modules.count) modules, \(results.count) examples, \(failures) failed")
            }
            if failures > 0 { throw ExitCode(1) }
        }

        private func tell(_ module: String, _ result: ExampleResult) {
            Output.say(
                "\(result.holds ? "ok  " : "FAIL") \(module) example \(result.number): \(result.explanation.joined(separator: "; "))"
            )
            if let diagnostic = result.diagnostic { DiagnosticText.tell([diagnostic]) }
        }

        private func report(_ results: [(module: String, result: ExampleResult)]) -> [UInt8] {
            var json = JSONWriter()
            json.array { json in
                for (module, result) in results {
                    json.element()
                    json.object { json in
                        json.member("module", module)
                        json.member("example", result.number)
                        json.member("place", result.place.description)
                        json.member("holds", result.holds)
                        json.member("explanation", result.explanation.joined(separator: "; "))
                    }
                }
            }
            return json.bytes
        }
    }
}
