import Testing

/// Keeps the table of the parts: what each may import.
@Suite("Imports")
struct ImportTests {
    /// The parts from the top of the table to its foot; each may import those before it, the plugins only the first.
    private let rows = [
        "ServiceKit", "CYAML", "Diagnostics", "Shapes", "Calendars", "Rules", "Blueprint", "Modules", "Timetable",
        "Ledger", "Operations", "Kernel", "Server", "Client", "Console", "loket",
    ]
    /// What a single part may import from outside, so that it can be replaced there alone.
    private let reserved = [
        "GRDB": "Ledger", "GRDBSQLite": "Ledger", "Hummingbird": "Server", "ArgumentParser": "loket",
        "AsyncHTTPClient": "Client",
        "CYAML": "Shapes",
    ]
    private let files: [SourceText]

    init() throws {
        files = try SourceText.all(in: ["Sources", "Plugins", "Tests"])
    }

    @Test("every folder of Sources stands in the table")
    func complete() {
        let folders = Set(files.filter { $0.root == "Sources" }.map(\.part))
        #expect(folders.subtracting(rows).isEmpty)
        #expect(folders.contains("ServiceKit"))
    }

    @Test("a part imports parts above it only")
    func upwards() {
        for file in files where file.root == "Sources" && !file.isBuildPlugin {
            let place = rows.firstIndex(of: file.part) ?? rows.endIndex
            for name in file.imports {
                guard let row = rows.firstIndex(of: name) else { continue }
                #expect(row < place, "\(file.path) imports \(name), which does not stand above \(file.part)")
            }
        }
    }

    @Test("the server and the client do not know each other")
    func sides() {
        for file in files where file.root == "Sources" && ["Client", "Console"].contains(file.part) {
            let server = Set(file.imports).intersection([
                "Kernel", "Ledger", "Server", "Modules", "Blueprint", "Timetable",
            ])
            #expect(server.isEmpty, "\(file.path) imports \(server.sorted())")
        }
    }

    @Test("what one part keeps to itself is imported there alone")
    func kept() {
        for file in files where !file.isBuildPlugin {
            for name in file.imports {
                guard let owner = reserved[name] else { continue }
                let isOwner = file.root == "Sources" && file.part == owner
                #expect(isOwner, "\(file.path) imports \(name), which belongs to \(owner)")
            }
        }
    }

    @Test("the kit imports the standard library only")
    func kit() {
        for file in files where file.root == "Sources" && file.part == "ServiceKit" && !file.isBuildPlugin {
            #expect(Set(file.imports).isSubset(of: ["Synchronization"]), "\(file.path) imports \(file.imports)")
        }
    }

    @Test("a module imports the kit and nothing else")
    func modules() {
        for file in files where file.root == "Plugins" {
            #expect(Set(file.imports).isSubset(of: ["ServiceKit"]), "\(file.path) imports \(file.imports)")
        }
    }

    @Test("nothing imports a module: a linked copy beside a loaded one gives two types")
    func loadedOnly() {
        let modules = Set(files.filter { $0.root == "Plugins" }.map(\.part))
        #expect(modules.contains("Biometrics"))
        for file in files where file.root != "Plugins" {
            let linked = modules.intersection(file.imports)
            #expect(linked.isEmpty, "\(file.path) imports \(linked.sorted())")
        }
    }

    @Test(
        "the manifest links no module into anything",
        arguments: ["Biometrics", "ResidenceDocument", "ResidenceSticker", "ReturnVisa"])
    func unlinked(module: String) throws {
        let manifest = try SourceText(path: "Package.swift").text
        let lines = manifest.split(separator: "\n").filter { $0.contains("\"\(module)\"") }
        let trimmed = lines.map { $0.drop { $0 == " " } }
        #expect(trimmed == ["library(\"\(module)\"),", "module(\"\(module)\"),"])
    }

    @Test("no test reaches into a part with @testable")
    func testable() {
        for file in files where file.part != "ArchitectureTests" {
            #expect(!file.text.contains("@testable"), "\(file.path) uses @testable")
        }
    }
}
