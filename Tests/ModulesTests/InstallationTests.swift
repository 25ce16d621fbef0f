import Modules
import Testing

@Suite("Installation")
struct InstallationTests {
    private let place: TemporaryFolder

    init() throws {
        place = try TemporaryFolder()
        try place.write("", to: "prefix/share/loket/centres/national.yaml")
        try place.write("", to: "prefix/share/loket/modules/Biometrics/module.yaml")
        try place.write("", to: "checkout/Centres/national.yaml")
        try place.write("", to: "checkout/Plugins/Biometrics/module.yaml")
        try place.write("", to: "elsewhere/notes")
    }

    @Test("an installed program finds its own centres, modules and kit from any folder")
    func installed() {
        let share = place.path + "/prefix/share/loket"
        let program = Installation(
            executableFolder: place.path + "/prefix/bin", workingFolder: place.path + "/elsewhere")
        #expect(program.centres == share + "/centres")
        #expect(program.modules == share + "/modules")
        #expect(program.kit == share + "/ServiceKit")
    }

    @Test("folders where the program was started come before installed ones, and keep their short names")
    func started() {
        let program = Installation(
            executableFolder: place.path + "/prefix/bin", workingFolder: place.path + "/checkout")
        #expect(program.centres == "Centres")
        #expect(program.modules == "Plugins")
    }

    @Test("a program in a checkout's build folder has the checkout's kit")
    func checkout() {
        let checkout = place.path + "/checkout"
        let program = Installation(
            executableFolder: checkout + "/.build/x86_64-unknown-linux-gnu/debug", workingFolder: checkout)
        #expect(program.kit == checkout + "/Sources/ServiceKit")
    }

    @Test("where nothing is installed, the folders of a checkout are asked for")
    func nothing() {
        let program = Installation(executableFolder: "/opt/nowhere/bin", workingFolder: place.path + "/elsewhere")
        #expect(program.centres == "Centres")
        #expect(program.modules == "Plugins")
    }
}
