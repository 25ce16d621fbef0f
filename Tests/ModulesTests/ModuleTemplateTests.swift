import Foundation
import Modules
import ServiceKit
import Testing

@Suite("Module template")
struct ModuleTemplateTests {
    @Test("a new module builds against a copy of the kit, loads, and is refused once that kit differs")
    func builds() throws {
        // A blank in the path, as an author's folder may have one; the copy has the digest of the kit it was copied from.
        let place = try TemporaryFolder()
        let kit = place.path + "/a kit/ServiceKit"
        try FileManager.default.createDirectory(atPath: place.path + "/a kit", withIntermediateDirectories: true)
        let original = URL(filePath: Repository.path + "/Sources/ServiceKit").resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: original, to: URL(filePath: kit))
        for (path, text) in ModuleTemplate.files(id: "extra-help", kitPath: kit) {
            try place.write(text, to: "ExtraHelp/" + path)
        }
        let folder = ModuleFolder(place.path + "/ExtraHelp")

        try build(folder)
        let loaded = try ModuleLibrary().load(folder.path + "/.build/debug/" + folder.library, as: "extra-help")
        let day = try #require(Day("2024-05-01"))
        let capture = try #require(Day("2024-01-10"))
        #expect(
            loaded.module.fact(
                "months-since-extra-help", from: Facts(day: day, known: ["last-extra-help": .day(capture)]))
                == .success(.number(3)))

        try place.write(
            "/// A kit of another day.\npublic struct Novelty {}\n", to: "a kit/ServiceKit/Sources/Novelty.swift")
        try build(folder)
        let error = #expect(throws: ModuleLoadError.self) {
            try ModuleLibrary().load(folder.path + "/.build/debug/" + folder.library, as: "extra-help")
        }
        #expect(error?.code == "module-of-another-kit")
        #expect(error?.remedy == "build the module against the kit that came with this program")
    }

    @Test("the folder, the library, the id and the entry agree")
    func names() throws {
        let files = ModuleTemplate.files(id: "extra-help", kitPath: "/a \"kit\"/ServiceKit")
        #expect(try #require(files["module.yaml"]).contains("module: extra-help\n"))
        #expect(try #require(files["module.yaml"]).contains("library: libExtraHelp.so\n"))
        #expect(try #require(files["Sources/ExtraHelp.swift"]).contains("let id = \"extra-help\""))
        #expect(try #require(files["Package.swift"]).contains(#".package(path: "/a \"kit\"/ServiceKit")"#))
    }

    private func build(_ folder: ModuleFolder) throws {
        let build = Process()
        build.executableURL = URL(filePath: "/usr/bin/env")
        build.arguments = ["swift", "build", "--package-path", folder.path, "-j", "2"]
        let output = Pipe()
        build.standardOutput = output
        build.standardError = output
        try build.run()
        let text = try output.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) }
        build.waitUntilExit()
        try #require(build.terminationStatus == 0, "\(text ?? "")")
    }
}
