import Blueprint
import Calendars
import Diagnostics
import ServiceKit
import Testing

/// The sample centres of the project, as they stand.
enum Samples {
    static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

    static var files: ConfigurationFiles {
        ConfigurationFiles.read(centres: root + "/Centres", modules: [root + "/Plugins"]).files
    }

    /// The samples with one text changed in a file.
    static func changed(_ file: String, _ old: String, _ new: String) -> ConfigurationFiles {
        var files = files
        let text = files.texts[file] ?? ""
        precondition(text.contains(old), "the sample has the text that the test changes")
        files.texts[file] = text.replacing(old, with: new, maxReplacements: 1)
        return files
    }
}

@Suite("Sample centres")
struct SampleCentresTests {
    @Test("pass every check without a word")
    func pass() throws {
        let compilation = Compilation.of(Samples.files)
        #expect(compilation.diagnostics.map { $0.text() } == [])
        let blueprint = try #require(compilation.blueprint?.value)
        #expect(blueprint.centreIDs == ["east-netherlands", "leiden", "maastricht"])
        #expect(blueprint.assumptions.count > 20)
    }

    @Test("Oegstgeest takes part in Leiden until 2023")
    func left() throws {
        let leiden = try #require(Compilation.of(Samples.files).blueprint?.value.centres["leiden"])
        let (before, after) = (try #require(Day("2022-12-31")), try #require(Day("2023-01-01")))
        #expect(leiden.members(of: "our-municipalities", on: before)?.contains("GM0579") == true)
        #expect(leiden.members(of: "our-municipalities", on: after)?.contains("GM0579") == false)
        #expect(leiden.members(of: "our-municipalities", on: after)?.contains("GM0546") == true)
    }

    @Test("the two sites of East Netherlands keep hours of their own")
    func sites() throws {
        let east = try #require(Compilation.of(Samples.files).blueprint?.value.centres["east-netherlands"])
        let monday = try #require(Day("2018-06-04"))
        let tuesday = try #require(Day("2018-06-05"))
        func hours(_ site: String, _ day: Day) -> String {
            if case .open(let hours) = east.presence(of: "expat-centre", at: site, on: day) {
                hours.description
            } else {
                "closed"
            }
        }
        #expect(hours("hengelo", monday) == "09:00-13:00")
        #expect(hours("enschede", monday) == "11:00-16:00")
        #expect(hours("enschede", tuesday) == "closed")
    }
}
