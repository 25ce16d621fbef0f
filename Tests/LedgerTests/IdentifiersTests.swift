import Ledger
import Synchronization
import Testing

@Suite struct IdentifiersTests {
    @Test("an identifier has 26 lower-case characters that are not mistaken for others")
    func identifier() {
        let alphabet = Set("0123456789abcdefghjkmnpqrstvwxyz")
        let made = Set((0..<1_000).map { _ in Identifiers().next() })
        #expect(made.count == 1_000)
        #expect(made.allSatisfy { $0.count == 26 && $0.allSatisfy(alphabet.contains) })
        #expect(Set(made.joined()) == alphabet)
    }

    @Test("neighbours share five characters and no more, and then others do")
    func runs() {
        let identifiers = Identifiers()
        let made = (0..<512).map { _ in identifiers.next() }
        #expect(Set(made.prefix(256).map { $0.prefix(5) }).count == 1)
        #expect(Set(made.map { $0.prefix(5) }).count == 2)
        #expect(Set(made.map { $0.dropFirst(5) }).count == 512)
    }

    @Test("a reference has eight characters with a hyphen after four")
    func reference() {
        let alphabet = Set("23456789ABCDEFGHJKMNPQRSTVWXYZ")
        let made = (0..<1_000).map { _ in Identifiers().reference() }
        #expect(made.allSatisfy { $0.wholeMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/) != nil })
        #expect(Set(made.joined()).subtracting(["-"]) == alphabet)
    }

    @Test("references made one after another share two characters, and six tell them apart")
    func neighbours() {
        let identifiers = Identifiers()
        let made = (0..<300).map { _ in identifiers.reference() }
        #expect(Set(made.prefix(256).map { $0.prefix(2) }).count == 1)
        #expect(Set(made.prefix(100).map { $0.dropFirst(2) }).count == 100)
    }

    @Test("a visit's key begins with its reference; what is no key names none")
    func key() {
        let identifiers = Identifiers()
        let key = identifiers.key(of: "K7QM-4XWD")
        #expect(key.count == 52 && key.hasPrefix("k7qm4xwd") && key != identifiers.key(of: "K7QM-4XWD"))
        #expect(Identifiers.reference(named: key) == "K7QM-4XWD")
        for other in ["", "k", "a b", "éé"] { #expect(Identifiers.reference(named: other).count < 9) }
    }

    @Test("the same randomness gives the same identifiers")
    func injected() {
        func seeded() -> Identifiers {
            let random = Mutex(SeededRandom(7))
            return Identifiers { random.withLock { $0.next() } }
        }
        let (one, other) = (seeded(), seeded())
        #expect((0..<5).map { _ in one.next() } == (0..<5).map { _ in other.next() })
        #expect(one.reference() == other.reference())
        #expect(one.secret().count == 52)
    }
}
