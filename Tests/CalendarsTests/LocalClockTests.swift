import Calendars
import Foundation
import ServiceKit
import Testing

/// Clocks against Foundation's `TimeZone`, and against both clock changes worked out by hand.
@Suite struct LocalClockTests {
    static let zones = [
        "Europe/Amsterdam", "America/Curacao", "Atlantic/Azores", "America/New_York", "Asia/Kolkata",
        "Australia/Lord_Howe", "Africa/Casablanca", "America/Havana", "UTC",
    ]

    private func clock(_ zone: String = "Europe/Amsterdam") throws -> LocalClock {
        try #require(LocalClock(zone: zone))
    }

    private func instant(_ text: String) throws -> Int64 {
        try #require(InstantText.read(text))
    }

    @Test("knows the zones of the tz database and no others")
    func names() {
        for zone in Self.zones { #expect(LocalClock(zone: zone)?.zone == zone) }
        for zone in ["Europe/Maastricht", "CET+1", "GMT+1", "amsterdam", ""] { #expect(LocalClock(zone: zone) == nil) }
    }

    @Test("agrees with Foundation about every six hours of forty years", arguments: zones)
    func offsets(zone: String) throws {
        let clock = try clock(zone)
        let foundation = try #require(TimeZone(identifier: zone))
        for seconds in stride(from: 946_684_800, to: 2_208_988_800, by: 6 * 3_600) {
            let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            if clock.offset(at: Int64(seconds) * 1_000) != expected {
                Issue.record("\(zone) at \(seconds): \(clock.offset(at: Int64(seconds) * 1_000)), not \(expected)")
            }
        }
    }

    @Test("changes in the very second in which Foundation does", arguments: zones)
    func changes(zone: String) throws {
        let clock = try clock(zone)
        let foundation = try #require(TimeZone(identifier: zone))
        var date = Date(timeIntervalSince1970: 946_684_800)
        while let next = foundation.nextDaylightSavingTimeTransition(after: date),
            next.timeIntervalSince1970 < 2_840_000_000
        {
            let milliseconds = Int64(next.timeIntervalSince1970) * 1_000
            #expect(clock.offset(at: milliseconds) == foundation.secondsFromGMT(for: next))
            #expect(
                clock.offset(at: milliseconds - 1_000) == foundation.secondsFromGMT(for: next.addingTimeInterval(-1)))
            for minutes in [-180, -60, -1, 0, 1, 60, 180] as [Int64] {
                let shown = clock.local(milliseconds + minutes * 60_000)
                let first = clock.instant(shown)
                #expect(first <= milliseconds + minutes * 60_000 && clock.local(first) == shown)
            }
            date = next
        }
    }

    @Test("comes back from every wall tick that exists to its first occurrence", arguments: zones)
    func wallTicks(zone: String) throws {
        let clock = try clock(zone)
        let first = try Day.on("2020-12-31")
        for day in (0..<370).map(first.adding(days:)) {
            let missing = clock.missing(on: day)
            for minute in stride(from: 0, to: 1440, by: 30) {
                let time = LocalTime(day: day, minute: minute)
                let instant = clock.instant(time)
                let isMissing = missing.contains { $0.contains(minute) }
                // The instant shows the time, unless it is skipped; an earlier one within three hours never does.
                let back = clock.local(instant)
                let isFirst = (1...12).allSatisfy { clock.local(instant - Int64($0) * 900_000) != time }
                if (back == time) == isMissing || !isFirst || clock.exists(day, minute: minute) == isMissing {
                    Issue.record("\(zone) \(day) minute \(minute) gives \(instant), which shows \(back)")
                }
            }
        }
    }

    @Test("skips an hour in spring")
    func spring() throws {
        let clock = try clock()
        let day = try Day.on("2021-03-28")
        #expect(clock.missing(on: day) == [120..<180])
        #expect(clock.missing(on: day.adding(days: -1)).isEmpty)
        #expect(clock.missing(on: day.adding(days: 1)).isEmpty)
        #expect(clock.text(clock.instant(day, minute: 115)) == "2021-03-28T01:55:00+01:00")
        #expect(clock.text(clock.instant(day, minute: 180)) == "2021-03-28T03:00:00+02:00")
        // A skipped minute is the instant of the change, and so is the end of what lasts up to it.
        #expect(clock.instant(day, minute: 150) == clock.instant(day, minute: 180))
        #expect(clock.end(day, minute: 120) == (try instant("2021-03-28T01:00:00Z")))
        #expect(clock.instant(day, minute: 540) == (try instant("2021-03-28T07:00:00Z")))
        #expect(clock.instant(day.adding(days: 1), minute: 0) - clock.instant(day, minute: 0) == 23 * 3_600_000)
    }

    @Test("has a repeated hour once, the first time")
    func autumn() throws {
        let clock = try clock()
        let day = try Day.on("2021-10-31")
        #expect(clock.missing(on: day).isEmpty)
        #expect(clock.instant(day, minute: 150) == (try instant("2021-10-31T00:30:00Z")))
        #expect(clock.instant(day, minute: 180) == (try instant("2021-10-31T02:00:00Z")))
        #expect(clock.end(day, minute: 180) == (try instant("2021-10-31T01:00:00Z")))
        #expect(clock.local(try instant("2021-10-31T01:30:00Z")) == LocalTime(day: day, minute: 150))
        #expect(clock.text(try instant("2021-10-31T01:30:00Z")) == "2021-10-31T02:30:00+01:00")
        #expect(clock.instant(day.adding(days: 1), minute: 0) - clock.instant(day, minute: 0) == 25 * 3_600_000)
    }

    @Test("has an hour that midnight skips missing from the new day")
    func midnight() throws {
        let azores = try clock("Atlantic/Azores")
        // On the Azores the clock goes from 24:00 to 01:00.
        #expect(azores.missing(on: try Day.on("2021-03-28")) == [0..<60])
        #expect(azores.missing(on: try Day.on("2021-03-27")).isEmpty)
        let repeated = try Day.on("2021-10-30")
        // In autumn it goes from 01:00 back to 24:00: the old day ends once, the new day begins before it is repeated.
        #expect(azores.instant(repeated.adding(days: 1), minute: 0) == (try instant("2021-10-31T00:00:00Z")))
    }

    @Test("never changes where the zone has no summer time")
    func curacao() throws {
        let curacao = try clock("America/Curacao")
        let first = try Day.on("2015-01-01")
        #expect((0..<9_000).allSatisfy { curacao.missing(on: first.adding(days: $0)).isEmpty })
        #expect(curacao.text(1_615_278_600_000) == "2021-03-09T04:30:00-04:00")
    }

    @Test(
        "writes local times with their offset",
        arguments: [
            ("Europe/Amsterdam", "2021-03-09T08:30:00Z", "2021-03-09T09:30:00+01:00"),
            ("Europe/Amsterdam", "2021-07-09T22:30:00Z", "2021-07-10T00:30:00+02:00"),
            ("Asia/Kolkata", "2021-03-09T08:30:00Z", "2021-03-09T14:00:00+05:30"),
            ("America/St_Johns", "2021-03-09T02:00:00Z", "2021-03-08T22:30:00-03:30"),
            ("UTC", "2021-03-09T08:30:00Z", "2021-03-09T08:30:00+00:00"),
        ])
    func texts(zone: String, utc: String, local: String) throws {
        let clock = try clock(zone)
        let instant = try instant(utc)
        #expect(clock.text(instant) == local)
        #expect(InstantText.read(local) == instant)
        var bytes: [UInt8] = []
        clock.append(instant, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == local)
    }

    @Test("holds on to the nearest offset beyond its table")
    func beyond() throws {
        let clock = try clock()
        #expect(clock.text(try instant("1995-01-01T12:00:00Z")) == "1995-01-01T13:00:00+01:00")
        #expect(clock.text(try instant("2150-01-01T12:00:00Z")) == "2150-01-01T13:00:00+01:00")
        let day = try Day.on("2150-06-01")
        #expect(clock.local(clock.instant(day, minute: 600)) == LocalTime(day: day, minute: 600))
    }
}
