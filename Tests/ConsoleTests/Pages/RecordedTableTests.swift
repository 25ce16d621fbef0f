import Console
import Operations
import Testing

@Suite("Recorded figures as a table")
struct RecordedTableTests {
    private let numbers = PageNumbers(.english)

    @Test("the pilot's table has a column a recorded period, and a cumulative figure stands where it ends")
    func pilot() {
        let table = RecordedTable(PilotSample.recorded.filter { $0.show == .count })
        #expect(table.columns.map { numbers.period($0.from, $0.until) } == ["2019", "2020", "2021 to 1 July"])
        let rows = table.rows.map { row in row.cells.map { $0?.value.count } }
        #expect(
            rows == [
                [548, 1769, 1005], [3932, 4630, 2947], [nil, 193, 206], [nil, 49, nil], [nil, 144, 148],
                [nil, 2412, 3570],
            ])
        #expect(table.rows.last?.cells.last??.recorded.cumulative == true)
        #expect(table.rows.map(\.part) == [nil, nil, nil, "yes", "no", nil])
    }

    @Test("a cumulative figure has a column of its own where the line has another that ends with it")
    func clash() {
        let years = PilotSample.years
        let line = RecordedLine(
            line: "services", text: "Services", counts: .result, show: .count,
            figures: [
                PilotSample.figure(years[2], Figure(count: 1158)),
                PilotSample.figure((years[1].0, years[2].1), Figure(count: 3570), cumulative: true),
            ])
        let table = RecordedTable([line])
        #expect(table.columns.count == 2)
        #expect(table.rows.first?.cells.map { $0?.value.count } == [1158, 3570])
    }

    @Test("a number of a time of its own does not widen the table of periods")
    func parted() {
        let years = PilotSample.years
        let helped = RecordedLine(
            line: "helped", text: "Helped", counts: .contact, show: .count,
            figures: [PilotSample.figure((years[1].0, years[2].1), Figure(count: 13_000))])
        let (byPeriod, others) = RecordedTable.parted([helped] + PilotSample.recorded)
        #expect(byPeriod.map(\.line) == ["contacts", "documents", "one-stop-shop", "services"])
        #expect(others.map(\.line) == ["helped", "front-desk"])
        #expect(RecordedTable.parted([helped]).byPeriod == [helped])
    }
}
