import Modules
import Testing

@Suite("Module search")
struct ModuleSearchTests {
    private func place() throws -> (TemporaryFolder, ModuleFolder, ModuleSearch) {
        let place = try TemporaryFolder()
        try place.write("", to: "bin/loket")
        try place.write("", to: "modules/ReturnVisa/module.yaml")
        return (
            place, ModuleFolder(place.path + "/modules/ReturnVisa"), ModuleSearch(executableFolder: place.path + "/bin")
        )
    }

    @Test("beside the manifest comes before beside the executable, and that before ../lib/loket")
    func order() throws {
        let (place, folder, search) = try place()
        try place.write("", to: "lib/loket/libReturnVisa.so")
        #expect(try search.library("libReturnVisa.so", of: folder) == place.path + "/bin/../lib/loket/libReturnVisa.so")
        try place.write("", to: "bin/libReturnVisa.so")
        #expect(try search.library("libReturnVisa.so", of: folder) == place.path + "/bin/libReturnVisa.so")
        try place.write("", to: "modules/ReturnVisa/libReturnVisa.so")
        #expect(try search.library("libReturnVisa.so", of: folder) == folder.path + "/libReturnVisa.so")
    }

    @Test("a library that is nowhere is missing, with the places where it was looked for")
    func missing() throws {
        let (place, folder, search) = try place()
        let error = #expect(throws: ModuleLoadError.self) { try search.library("libReturnVisa.so", of: folder) }
        #expect(
            error
                == .notFound(
                    library: "libReturnVisa.so",
                    lookedIn: [folder.path, place.path + "/bin", place.path + "/bin/../lib/loket"]))
    }

    @Test(
        "a library is named as its folder, and a path is none",
        arguments: ["libOther.so", "../libReturnVisa.so", "/tmp/libReturnVisa.so"])
    func names(library: String) throws {
        let (_, folder, search) = try place()
        #expect(throws: ModuleLoadError.wrongName(library: library, expected: "libReturnVisa.so")) {
            try search.library(library, of: folder)
        }
    }
}
