import ServiceKit
import Testing
import Timetable

@Suite struct DaySheetTests {
    private let open = DayRow(100..<120)

    @Test("keeps free ticks inside the open ones")
    func inside() {
        let sheet = DaySheet(day: Day(number: 0), desks: [1], open: [open], free: [DayRow(90..<110)])
        #expect(sheet.free == [DayRow(100..<110)])
    }

    @Test("gives back what was booked, and nothing beyond opening hours")
    func releases() {
        var sheet = DaySheet(day: Day(number: 0), desks: [1, 2], open: [open, open], free: [open, open])
        sheet.book(115..<120, at: 1)
        #expect(sheet.free == [open, DayRow(100..<115)])
        sheet.release(115..<130, at: 1)
        #expect(sheet.free == [open, open])
    }

    @Test("knows when any desk is open, and what the day was without bookings")
    func unbooked() {
        let late = DayRow(130..<140)
        let sheet = DaySheet(day: Day(number: 0), desks: [1, 2], open: [open, late], free: [.empty, late])
        #expect(sheet.hours == open.union(late))
        #expect(sheet.unbooked.free == [open, late])
    }
}
