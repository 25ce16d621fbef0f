import Blueprint
import Diagnostics
import Rules
import ServiceKit
import Shapes
import Testing

@Suite("Recorded figures")
struct HistoryTests {
    @Test("those of the pilot stand in lines, the oldest first")
    func pilot() throws {
        let history = try #require(Compilation.of(Samples.files).blueprint?.value.history["maastricht"])
        #expect(
            history.lines.map(\.name) == [
                "expat-desk", "documents", "one-stop-shop-visits", "ind-services", "helped", "information-rated",
                "front-desk-rated", "mark", "satisfaction", "sponsors-share",
            ])
        let clients = try #require(history.lines.first)
        #expect(clients.counts == .contact && clients.show == .count && clients.unit == nil)
        #expect(clients.figures.map { $0.entry.count?.value } == [548, 1769, 1005])
        #expect(clients.figures.map(\.until.description) == ["2020-01-01", "2021-01-01", "2021-07-02"])
        #expect(clients.figures[0].source == "Overview of the pilot (early 2021, Expat Centre Maastricht Region)")
        let ratings = try #require(history.lines.first { $0.name == "front-desk-rated" })
        #expect(ratings.by == .partner && ratings.unit == .ofFive)
        #expect(ratings.figures[0].entry.parts.map { $0.value.shortest } == ["4.95", "4.93", "4.95"])
        #expect(history.lines.first { $0.name == "mark" }?.unit == .ofTen)
    }

    @Test(
        "each mistake gets one diagnostic at its token",
        arguments: [
            ("history: maastricht", "history: 1️⃣mastricht2️⃣", "unknown-centre"),
            ("history: maastricht", "history: 1️⃣leiden2️⃣", "wrong-file-name"),
            ("recorded:\n", "1️⃣recordet2️⃣:\n", "unknown-key"),
            (
                "- { source: overview-2021, title",
                "- { source: 1️⃣overview-20202️⃣, title: Twice }\n  - { source: overview-2021, title", "duplicate-name"
            ),
            (
                "{ line: helped, counts: contact }",
                "{ line: helped, counts: contact }\n  - { line: 1️⃣documents2️⃣, counts: contact }", "duplicate-name"
            ),
            (
                "{ line: helped, counts: contact }",
                "{ line: helped, counts: contact }\n  - { line: 1️⃣helped2️⃣, counts: contact }", "duplicate-name"
            ),
            ("{ line: helped, counts: contact }", "{ line: helped, counts: 1️⃣client2️⃣ }", "unknown-word"),
            (
                "{ line: helped, counts: contact }", "{ line: helped, counts: contact, show: 1️⃣mean2️⃣ }",
                "not-together not-together"
            ),
            (
                "{ line: helped, counts: contact }", "{ line: helped, counts: contact, by: 1️⃣result2️⃣ }",
                "not-together"
            ),
            (
                "    helped: Geholpen klanten, meer dan\n", "    helped: Geholpen klanten\n    1️⃣helpt2️⃣: Klanten\n",
                "unknown-text"
            ),
            (
                "{ line: helped, counts: contact }",
                "{ line: helped, counts: contact }\n  - { line: 1️⃣seen2️⃣, counts: contact }", "missing-text"
            ),
            ("{ line: documents, from: 2019-01-01,", "{ line: 1️⃣document2️⃣, from: 2019-01-01,", "unknown-line"),
            ("{ line: documents, from: 2019-01-01,", "{ line: 1️⃣documents2️⃣,", "missing-key"),
            (
                "from: 2019-01-01, until: 2020-01-01, count: 3932",
                "from: 2019-01-01, until: 1️⃣2018-01-012️⃣, count: 3932", "turned-period"
            ),
            ("count: 3932, source: overview-2020", "count: 3932, source: 1️⃣overview-202️⃣", "unknown-source"),
            (
                "{ line: documents, from: 2019-01-01, until: 2020-01-01, count: 3932, source: overview-2020 }",
                "{ line: 1️⃣documents2️⃣, from: 2019-01-01, until: 2020-01-01, count: 3932 }", "missing-key"
            ),
            ("count: 3932", "count: 1️⃣3.9322️⃣", "invalid-number"),
            ("count: 3932", "count: 3932, mean: 1️⃣42️⃣", "two-values"),
            ("count: 3932", "share: 1️⃣39.322️⃣", "not-together"),
            (
                "{ line: documents, from: 2019-01-01, until: 2020-01-01, count: 3932,",
                "{ line: 1️⃣documents2️⃣, from: 2019-01-01, until: 2020-01-01,", "missing-key"
            ),
            ("share: 95", "share: 1️⃣1952️⃣", "out-of-bounds"),
            ("mean: 9\n", "mean: 1️⃣112️⃣\n", "out-of-bounds"),
            ("{ expat-centre: 4.95,", "{ expat-centre: 1️⃣49.52️⃣,", "out-of-bounds"),
            ("{ expat-centre: 4.95,", "{ 1️⃣expat-center2️⃣: 4.95,", "unknown-part"),
            ("parts: { yes: 49, no: 144 }", "parts: 1️⃣{ yes: 50, no: 144 }2️⃣", "out-of-bounds"),
            ("parts: { yes: 49, no: 144 }", "parts: { yes: 1️⃣4.92️⃣, no: 144 }", "invalid-number"),
            ("parts: { yes: 49, no: 144 }", "by: 1️⃣partner2️⃣, parts: { yes: 49, no: 144 }", "not-together"),
            ("count: 3932", "count: 3932, parts: 1️⃣{ yes: 4 }2️⃣", "missing-key"),
            (
                "{ line: documents, from: 2020-01-01,", "{ line: documents, from: 1️⃣2019-06-012️⃣,", "overlap"
            ),
            (
                "  - { line: documents, from: 2020-01-01,",
                "  - { line: documents, from: 1️⃣2019-01-012️⃣, until: 2020-01-01, count: 1, source: overview-2020 }\n  - { line: documents, from: 2020-01-01,",
                "duplicate-figure"
            ),
            ("count: 3570", "count: 1️⃣24002️⃣", "out-of-bounds"),
        ])
    func mistakes(old: String, new: String, code: String) {
        let told = MarkedSample("history/maastricht.yaml", old, new).told
        let codes = code.split(separator: " ").map(String.init)
        #expect(told.map { $0.split(separator: " ").first.map(String.init) } == codes, "\(told)")
        #expect(told.contains(codes[0]), "one stands at the marks: \(told)")
    }

    @Test("a cumulative figure may cover what others cover")
    func cumulative() {
        let told = MarkedSample(
            "history/maastricht.yaml", "    cumulative: yes\n    count: 3570", "    count: 3570"
        ).told
        #expect(told.count == 1 && told[0].hasPrefix("overlap"))
    }

    @Test("belong to the configuration: differences, provenance and assumptions know them")
    func belong() throws {
        let old = Samples.files
        let new = Samples.changed("history/maastricht.yaml", "count: 548", "count: 549")
        let found = Difference.between(old, new)
        #expect(found.map(\.text) == ["history/maastricht.yaml: recorded.expat-desk.count from 2019-01-01: 548 → 549"])
        let blueprint = try #require(Compilation.of(old).blueprint?.value)
        let day = try #require(Day("2020-03-01"))
        let why = try blueprint.why("maastricht", "recorded.ind-services.count", on: day).get()
        #expect(why.steps.map(\.value) == ["2412", "3570"] && why.steps.allSatisfy(\.counts))
        #expect(why.steps.map(\.source) == ["overview-2020", "overview-2021"])
        #expect(blueprint.assumptions.contains { $0.subject == "recorded.mark" })
        #expect(ConfigurationFiles.isAllowed("history/maastricht.yaml"))
        #expect(!ConfigurationFiles.isAllowed("history/../maastricht.yaml"))
    }

    @Test("a history without its centre is told, and one whose centre is broken says nothing more")
    func alone() {
        var files = Samples.files
        files.texts["maastricht.yaml"] = nil
        let found = Compilation.of(files).diagnostics
        #expect(found.filter { $0.severity == .error }.map(\.code) == ["unknown-centre"])
        let broken = Samples.changed("maastricht.yaml", "time-zone: Europe/Amsterdam", "time-zone: Europe/Amsterdm")
        #expect(Compilation.of(broken).diagnostics.map(\.code) == ["unknown-zone"])
    }
}
