import ServiceKit
import Testing

/// What the code of the module counts; the module is loaded, as the program loads it.
@Suite("Residence sticker")
struct ResidenceStickerTests {
    private func daysLeft(_ end: String, on day: String) throws -> Result<Fact?, Finding> {
        try LoadedCode("ResidenceSticker").fact(
            "days-left", ["sticker-until": .day(try #require(Day(end)))], on: day)
    }

    @Test(
        "days to the end of a sticker, negative once it has ended",
        arguments: [("2021-03-09", 0), ("2021-04-06", 28), ("2021-03-08", -1), ("2021-09-09", 184)])
    func left(end: String, expected: Int) throws {
        #expect(try daysLeft(end, on: "2021-03-09") == .success(.number(expected)))
    }

    @Test("an end that no sticker has is a finding")
    func beyond() throws {
        guard case .failure(let finding) = try daysLeft("2021-09-10", on: "2021-03-09") else {
            Issue.record("no finding")
            return
        }
        #expect(finding.field == "sticker-until")
        #expect(finding.code == "beyond-longest")
    }

    @Test(
        "a new sticker ends so many months later, on a short month's last day",
        arguments: [("2021-03-09", "2021-09-09"), ("2021-08-31", "2022-02-28")])
    func latest(day: String, expected: String) throws {
        let module = try LoadedCode("ResidenceSticker")
        #expect(try module.fact("latest-end", [:], on: day) == .success(.day(try #require(Day(expected)))))
    }

    @Test("without the end of the sticker nothing is said")
    func unknown() throws {
        let module = try LoadedCode("ResidenceSticker")
        #expect(try module.fact("days-left", [:], on: "2021-03-09") == .success(nil))
        #expect(try module.fact("height", [:], on: "2021-03-09") == .success(nil))
    }
}
