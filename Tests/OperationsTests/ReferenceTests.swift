import Operations
import Testing

@Suite("References")
struct ReferenceTests {
    @Test("what a person types is brought into its form", arguments: ["K7QM-4XWD", "k7qm-4xwd", "K7QM4XWD"])
    func normal(text: String) {
        #expect(Reference.normal(text) == "K7QM-4XWD")
    }

    @Test(
        "characters that look like others belong to no reference",
        arguments: [
            "K7QM-4XW0", "K7QM-4XWO", "K7QM-4XW1", "K7QM-4XWI", "K7QM-4XWL", "K7QM-4XWU", "K7Q-M4XWD", "K7QM-4XW",
        ])
    func refuses(text: String) {
        #expect(Reference.normal(text) == nil)
    }
}
