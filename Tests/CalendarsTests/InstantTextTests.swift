import Calendars
import Testing

@Suite struct InstantTextTests {
    @Test(
        "writes instants in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_615_278_600_000, "2021-03-09T08:30:00Z"),
            (1_615_278_600_999, "2021-03-09T08:30:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (951_782_399_000, "2000-02-28T23:59:59Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
            (253_402_300_799_000, "9999-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func writes(instant: Int64, text: String) {
        #expect(InstantText.utc(instant) == text)
        var bytes = Array("at ".utf8)
        InstantText.appendUTC(instant, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "at " + text)
    }

    @Test(
        "reads RFC 3339 with any offset",
        arguments: [
            ("2021-03-09T08:30:00Z", 1_615_278_600_000), ("2021-03-09T09:30:00+01:00", 1_615_278_600_000),
            ("2021-03-08T22:30:00-10:00", 1_615_278_600_000), ("2021-03-09T14:15:00+05:45", 1_615_278_600_000),
            ("2021-03-09t08:30:00z", 1_615_278_600_000), ("2021-03-09T08:30:00.5Z", 1_615_278_600_500),
            ("2021-03-09T08:30:00.123456789+00:00", 1_615_278_600_123), ("1969-12-31T23:59:59.999Z", -1),
            ("2021-03-09T08:30:00-00:00", 1_615_278_600_000),
        ] as [(String, Int64)])
    func reads(text: String, instant: Int64) {
        #expect(InstantText.read(text) == instant)
    }

    @Test(
        "refuses what RFC 3339 does not write",
        arguments: [
            "", "2021-03-09", "2021-03-09T08:30Z", "2021-03-09T08:30:00", "2021-03-09 08:30:00Z",
            "2021-02-29T08:30:00Z",
            "2021-03-09T24:00:00Z", "2021-03-09T08:60:00Z", "2021-03-09T08:30:60Z", "2021-03-09T08:30:00.Z",
            "2021-03-09T08:30:00+0100", "2021-03-09T08:30:00+24:00", "2021-03-09T08:30:00+01:60",
            "2021-03-09T08:30:00Zx", "2021-03-09T08:30:00+01:00 ", "2021-03-09T08:30:00 01:00", "2021-03-09T8:30:00Z ",
            "21-03-09T08:30:00Z", "2021-03-09T08:30:00é", "２０21-03-09T08:30:00Z",
        ])
    func refuses(text: String) {
        #expect(InstantText.read(text) == nil)
    }

    @Test("reads what it writes")
    func roundTrip() {
        for step in 0..<3_000 {
            let instant = Int64(step) * 777_777_000 + 900_000_000_000
            #expect(InstantText.read(InstantText.utc(instant)) == instant)
        }
    }
}
