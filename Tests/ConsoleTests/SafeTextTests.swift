import Console
import Testing

@Suite("Safe text")
struct SafeTextTests {
    /// What people have tried to steer terminals with: titles, cursors, colours, answers, directions, invisible things.
    static let hostile: [String] = [
        "\u{1B}[2J", "\u{1B}[31mRED", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;ZXZpbA==\u{07}", "\u{1B}P$q\"p\u{1B}\\",
        "\u{1B}[6n", "\u{1B}[c", "\u{1B}[21t", "\u{1B}[?1049h", "\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}c",
        "\u{1B}[1;1H", "\u{1B}[999;999H", "\u{1B}[20l", "\u{1B}(0", "\u{1B}#8", "\u{1B}[5i", "\u{1B}[4i",
        "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{90}x\u{9C}", "\u{8D}up", "\u{84}", "\u{85}next", "\r\nstatus: done",
        "a\rb", "a\nb", "\u{08}\u{08}\u{08}x", "\u{7F}", "\u{00}", "\u{07}\u{07}", "\u{0E}\u{0F}", "\t\tx",
        "\u{202E}evil", "\u{202D}x\u{202C}", "\u{2066}x\u{2069}", "\u{200F}", "\u{061C}", "\u{2028}", "\u{2029}",
        "\u{200B}\u{200B}", "\u{FEFF}x", "\u{E0041}\u{E0042}", "x\u{FE0F}", "\u{F8FF}", "\u{E000}",
        "\u{1B}\u{1B}\u{1B}",
        "\u{1B}[200~quit\u{1B}[201~", "\u{1B}_Gf=100;AAAA\u{1B}\\", "\u{1B}]8;;http://evil\u{07}click\u{1B}]8;;\u{07}",
        "a" + String(repeating: "\u{301}", count: 500), "\u{FFF9}x\u{FFFA}y\u{FFFB}", "\u{180E}", "\u{115F}",
    ]

    @Test("nothing that steers a terminal is left", arguments: hostile)
    func inert(text: String) {
        for scalar in SafeText.line(text).unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
            #expect(![0x200E, 0x200F, 0x61C, 0x2028, 0x2029].contains(scalar.value))
        }
        #expect(SafeText.line(text, isASCII: true).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }

    @Test(
        "names of people stay as they are",
        arguments: ["Zoë de Vries", "Łukasz", "نور", "张伟", "José", "O’Neil", "Đặng"])
    func kept(name: String) {
        #expect(SafeText.line(name) == name)
    }

    @Test("a name with a control shows that something stood there")
    func shown() {
        #expect(SafeText.line("Asha\u{1B}[2JRao") == "Asha\u{FFFD}[2JRao")
    }

    @Test("hostile names move nothing on the screen and send nothing", arguments: hostile)
    func drawn(text: String) async {
        var today = Sample.today
        today.rows = today.rows.map { row in
            Row(
                section: row.section, entry: row.entry, further: row.further,
                persons: row.persons.map { RowPerson(person: $0.person, name: text + "Rao", isHere: $0.isHere) })
        }
        let counter = FakeCounter(today)
        var console = Headless(Sample.model(), counter)
        await console.refresh()
        var painter = Painter(Looks())
        let bytes = painter.paint(console.grid)
        // Only sequences of the painter's own: CSI with H, J, m, h or l.
        let text = String(decoding: bytes, as: UTF8.self)
        for part in text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst() {
            #expect(part.hasPrefix("["))
            let last = part.first { $0.isLetter }
            #expect(last.map { "HJmhl".contains($0) } == true)
        }
        #expect(
            !text.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x1B || (0x7F...0x9F).contains($0.value) })
        var lines = LineMode(Sample.model(), counter)
        for line in await lines.begin() {
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        }
    }
}
