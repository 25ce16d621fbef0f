import Operations
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "any offset is read and UTC is written",
        arguments: [
            ("2021-03-09T08:30:00Z", "2021-03-09T08:30:00Z"),
            ("2021-03-09T09:30:00+01:00", "2021-03-09T08:30:00Z"),
            ("2021-03-09T23:30:00-03:30", "2021-03-10T03:00:00Z"),
            ("2021-01-01T00:30:00.5+01:00", "2020-12-31T23:30:00.500Z"),
            ("1969-12-31T23:59:59.001Z", "1969-12-31T23:59:59.001Z"),
            ("2020-02-29T12:00:00.123456789Z", "2020-02-29T12:00:00.123Z"),
        ])
    func reads(text: String, expected: String) throws {
        let instant = try #require(Instant(text))
        #expect(instant.description == expected)
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "2021-03-09", "2021-03-09T08:30Z", "2021-03-09t08:30:00z", "2021-03-09 08:30:00Z", "2021-02-29T08:30:00Z",
            "2021-03-09T24:00:00Z", "2021-03-09T08:60:00Z", "2021-03-09T08:30:00-00:00", "2021-03-09T08:30:00",
            "2021-03-09T08:30:00.Z", "2021-03-09T08:30:00+1:00", "2021-03-09T08:30:00+01:00x", "",
        ])
    func refuses(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("local time keeps its offset")
    func local() throws {
        let instant = try #require(Instant("2021-03-28T00:59:00Z"))
        #expect(LocalInstant(instant, offsetMinutes: 60).description == "2021-03-28T01:59:00+01:00")
        #expect(LocalInstant(instant, offsetMinutes: -90).description == "2021-03-27T23:29:00-01:30")
        #expect(LocalInstant("2021-03-28T01:59:00+01:00") == LocalInstant(instant, offsetMinutes: 60))
        #expect(instant.seconds == 1_616_893_140)
        #expect(Instant(milliseconds: -1).seconds == -1)
    }
}
