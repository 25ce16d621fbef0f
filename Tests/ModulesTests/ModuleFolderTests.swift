import Modules
import Testing

@Suite("Module folder")
struct ModuleFolderTests {
    @Test(
        "a folder's name is the id in camel case",
        arguments: [
            ("return-visa", "ReturnVisa"), ("biometrics", "Biometrics"), ("fast-track", "FastTrack"),
            ("w2-card", "W2Card"),
        ])
    func names(id: String, name: String) {
        #expect(ModuleFolder.name(for: id) == name)
        #expect(ModuleFolder.id(for: name) == id)
        #expect(ModuleFolder("Plugins/\(name)").library == "lib\(name).so")
    }

    @Test(
        "a name that is not camel case has no id",
        arguments: ["biometrics", "Return-Visa", "Return Visa", "", ".git", "Één"])
    func strange(name: String) {
        #expect(ModuleFolder.id(for: name) == nil)
    }

    @Test("folders with a manifest are found in the order of their names, others are passed over")
    func all() throws {
        let place = try TemporaryFolder()
        try place.write("", to: "Zebra/module.yaml")
        try place.write("", to: "Ape/module.yaml")
        try place.write("", to: "Notes/README.md")
        try place.write("", to: "module.yaml")
        #expect(ModuleFolder.all(in: place.path).map(\.name) == ["Ape", "Zebra"])
        #expect(ModuleFolder.all(in: place.path + "/nowhere").isEmpty)
    }
}
