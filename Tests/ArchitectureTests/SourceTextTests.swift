import Testing

@Suite("Source text")
struct SourceTextTests {
    @Test(
        "an import is seen however it is written",
        arguments: [
            ("import Shapes", "Shapes"), ("package import Shapes", "Shapes"),
            ("public import Shapes  // why", "Shapes"),
            ("  @preconcurrency import GRDB", "GRDB"), ("import struct Foundation.Data", "Foundation"),
            ("@testable import Kernel", "Kernel"), ("internal import func Glibc.open", "Glibc"),
            ("import Foundation.NSObject", "Foundation"),
        ])
    func seen(line: String, module: String) {
        #expect(SourceText.imported(line[...]) == module)
    }

    @Test(
        "other lines import nothing",
        arguments: ["// import GRDB", "let text = \"import GRDB\"", "imports += 1", "", "@main"])
    func passedOver(line: String) {
        #expect(SourceText.imported(line[...]) == nil)
    }
}
