import Calendars
import Testing

@Suite struct OpeningHoursTests {
    @Test(
        "reads spans",
        arguments: [
            ("09:00-17:00", [108..<204]), ("09:00-12:30 and 13:30-17:00", [108..<150, 162..<204]),
            ("00:00-24:00", [0..<288]), ("00:05-00:10 and 07:35-07:40 and 23:55-24:00", [1..<2, 91..<92, 287..<288]),
        ])
    func reads(text: String, ticks: [Range<Int>]) throws {
        let hours = try OpeningHours(text)
        #expect(hours.ticks == ticks)
        #expect(hours.description == text)
    }

    @Test(
        "tells what to write instead, at the token",
        arguments: [
            Fault("09:00«–»12:30", "write a hyphen, as in 09:00-12:30"),
            Fault("09:00-12:30 and 13:30«—»17:00", "write a hyphen, as in 13:30-17:00"),
            Fault("«9:00»-17:00", "write 09:00"),
            Fault("09:00-«9.30»", "write 09:30"),
            Fault("13:30-«16.30»", "write 16:30"),
            Fault("13:30-«1630»", "write 16:30"),
            Fault("13:30-«17u»", "write 17:00"),
            Fault("13:30-«16h30»", "write 16:30"),
            Fault("«9»-17:00", "write 09:00"),
            Fault("09:00-«17:00:00»", "write 17:00"),
            Fault("09:00-«12:32»", "write 12:30 or 12:35"),
            Fault("09:00-«24:05»", "write a time from 00:00 to 24:00"),
            Fault("09:00-«12:60»", "write a time from 00:00 to 24:00"),
            Fault("09:00-«00:00»", "write 24:00 for its end"),
            Fault("09:00-«late»", "write hours and minutes as in 09:00"),
            Fault("«17:00-09:00»", "write the earlier time first; what passes midnight is two days' hours"),
            Fault("«09:00-09:00»", "write the earlier time first; what passes midnight is two days' hours"),
            Fault("09:00-12:30 and «12:00-17:00»", "let it begin after 12:30"),
            Fault("09:00-12:30 and «12:30-17:00»", "write one span, 09:00-17:00"),
            Fault("13:30-17:00 and «09:00-12:30»", "write the earlier one first"),
            Fault("09:00-12:30«,» 13:30-17:00", "write \"and\", as in 09:00-12:30 and 13:30-17:00"),
            Fault("09:00-12:30 «13:30-17:00»", "write \"and\" between them"),
            Fault("09:00-12:30 «en» 13:30-17:00", "write \"and\""),
            Fault("09:00-12:30 «and»", "write a span after it, or leave it out"),
            Fault("«and» 09:00-12:30", "write one, as in 09:00-12:30"),
            Fault("09:00 «-» 12:30", "write a hyphen without spaces, as in 09:00-12:30"),
            Fault("09:00 «to» 12:30", "write a hyphen without spaces, as in 09:00-12:30"),
            Fault("«09:00-»", "write from and until, as in 09:00-12:30"),
            Fault("«09:00»", "write from and until with a hyphen, as in 09:00-12:30"),
            Fault("«closed»", "leave the day out"),
            Fault("«»", "write them as in 09:00-12:30 and 13:30-17:00; leave a closed day out"),
        ])
    func faults(fault: Fault) {
        fault.expect { (text) throws(TextFault) in _ = try OpeningHours(text) }
    }

    @Test("join what overlaps or touches")
    func joins() throws {
        let morning = try OpeningHours("09:00-12:00 and 13:00-14:00")
        let midday = try OpeningHours("11:00-13:00 and 16:00-17:00")
        #expect(morning.union(midday).description == "09:00-14:00 and 16:00-17:00")
        #expect(morning.union(.none) == morning)
        #expect(morning.union(midday).minutes == 360)
    }

    @Test("lose a range of minutes")
    func loses() throws {
        let hours = try OpeningHours("01:00-04:00 and 05:00-06:00")
        #expect(hours.subtracting(120..<180).description == "01:00-02:00 and 03:00-04:00 and 05:00-06:00")
        #expect(hours.subtracting(0..<330).description == "05:30-06:00")
        #expect(hours.subtracting(0..<1440).isEmpty)
        #expect(OpeningHours.none.description == "closed")
    }

    @Test("hold their first minute and not the minute they end")
    func holds() throws {
        let hours = try OpeningHours("09:00-12:30 and 13:30-17:00")
        #expect(
            [539, 540, 749, 750, 809, 810, 1019, 1020].map(hours.contains) == [
                false, true, true, false, false, true, true, false,
            ])
    }
}
