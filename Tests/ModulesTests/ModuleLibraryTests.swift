import Foundation
import Modules
import ServiceKit
import Testing

@Suite("Module library")
struct ModuleLibraryTests {
    /// The library that the build put beside the program of the tests.
    private static func biometrics() throws -> String {
        let folder = ModuleFolder(Repository.path + "/Plugins/Biometrics")
        return try ModuleSearch.aroundThisProgram.library("libBiometrics.so", of: folder)
    }

    @Test("a module of this kit is loaded and answers")
    func loads() throws {
        let library = ModuleLibrary()
        let loaded = try library.load(try Self.biometrics(), as: "biometrics")
        #expect(loaded.module.id == "biometrics")
        let day = try #require(Day("2024-05-01"))
        let capture = try #require(Day("2024-01-10"))
        #expect(
            loaded.module.fact("months-since-capture", from: Facts(day: day, known: ["last-capture": .day(capture)]))
                == .success(.number(3)))
    }

    @Test("a loaded module shares the program's copy of the kit: another copy would be other types")
    func sharesKit() throws {
        _ = try ModuleLibrary().load(try Self.biometrics(), as: "biometrics")
        let maps = try #require(try FileHandle(forReadingFrom: URL(filePath: "/proc/self/maps")).readToEnd())
        let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
        let copies = Set(
            lines.compactMap { $0.split(separator: " ").last }.filter { $0.hasSuffix("/libServiceKit.so") })
        #expect(copies.count == 1)
    }

    @Test("the digest is that of the file, and is the same when it is loaded again")
    func digest() throws {
        let library = ModuleLibrary()
        let path = try Self.biometrics()
        let loaded = try library.load(path, as: "biometrics")
        #expect(loaded.digest == (try ModuleLibrary.digest(of: path)))
        #expect(try library.load(path, as: "biometrics").digest == loaded.digest)
        let folder = try TemporaryFolder()
        try folder.write("abc", to: "file")
        #expect(
            try ModuleLibrary.digest(of: folder.path + "/file")
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("a file that changes after it was loaded stays the module that was loaded")
    func staysLoaded() throws {
        let folder = try TemporaryFolder()
        try folder.write(try Data(contentsOf: URL(filePath: try Self.biometrics())), to: "libBiometrics.so")
        let path = folder.path + "/libBiometrics.so"
        let library = ModuleLibrary()
        let first = try library.load(path, as: "biometrics")
        // A new file under the name, as a build or a package manager puts it there.
        try FileManager.default.removeItem(atPath: path)
        try folder.write("something else", to: "libBiometrics.so")
        #expect(try library.load(path, as: "biometrics").digest == first.digest)
        #expect(try ModuleLibrary.digest(of: path) != first.digest)
    }

    @Test("a module of another kit is refused before any of it runs")
    func otherKit() throws {
        let built = KitStamp.ofThisProgram
        let other = KitStamp(compiler: built.compiler, kit: String(built.kit.reversed()))
        var contents = try Data(contentsOf: URL(filePath: try Self.biometrics()))
        let range = try #require(contents.range(of: Data(built.description.utf8)))
        contents.replaceSubrange(range, with: Data(other.description.utf8))
        let folder = try TemporaryFolder()
        try folder.write(contents, to: "libBiometrics.so")
        let path = folder.path + "/libBiometrics.so"
        #expect(throws: ModuleLoadError.otherKit(path: path, built: other, program: built)) {
            try ModuleLibrary().load(path, as: "biometrics")
        }
    }

    @Test("a program of another kit refuses the module as well")
    func otherProgram() throws {
        let built = KitStamp.ofThisProgram
        let other = KitStamp(compiler: "6.2.0", kit: built.kit)
        let path = try Self.biometrics()
        let error = #expect(throws: ModuleLoadError.self) { try ModuleLibrary(kit: other).load(path, as: "biometrics") }
        #expect(error?.code == "module-of-another-kit")
        #expect(error?.remedy == "build the module with Swift 6.2.0")
    }

    @Test("a library that says another id than its manifest is refused")
    func otherModule() throws {
        let error = #expect(throws: ModuleLoadError.self) {
            try ModuleLibrary().load(try Self.biometrics(), as: "return-visa")
        }
        #expect(error?.code == "module-of-another-id")
        #expect(error?.description.hasSuffix("is the module biometrics, its manifest says return-visa") == true)
    }

    @Test("a file that is no library of this kit carries no stamp")
    func noStamp() throws {
        let folder = try TemporaryFolder()
        try folder.write("no library", to: "libX.so")
        let path = folder.path + "/libX.so"
        #expect(throws: ModuleLoadError.noStamp(path: path)) { try ModuleLibrary().load(path, as: "x") }
    }

    @Test("a file that only carries the stamp is refused by the system's loader, in its words")
    func notLoadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("\(KitStamp.ofThisProgram)\0", to: "libX.so")
        let error = #expect(throws: ModuleLoadError.self) {
            try ModuleLibrary().load(folder.path + "/libX.so", as: "x")
        }
        #expect(error?.code == "module-not-loadable")
    }

    @Test("a file that is not there cannot be read")
    func unreadable() {
        let error = #expect(throws: ModuleLoadError.self) { try ModuleLibrary().load("/nowhere/libX.so", as: "x") }
        #expect(error == .unreadable(path: "/nowhere/libX.so", reason: "No such file or directory"))
    }
}
