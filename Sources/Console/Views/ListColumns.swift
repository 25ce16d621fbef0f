/// The columns of the day's list: their places at a width of the screen.
struct ListColumns {
    private let columns: [(start: Int, width: Int)]

    /// The columns of a screen; below 76 cells the desk is left out, which the selected row's command names.
    init(width: Int) {
        let hasDesk = width >= 76
        let isWide = width >= 100
        let service = isWide ? 22 : width >= 76 ? 16 : 13
        let desk = hasDesk ? 12 : 0
        let fixed = 2 + 10 + 6 + 9 + service + 8 + desk
        let widths = [2, 10, 6, 9, service, max(8, width - fixed), 8, desk]
        var start = 0
        columns = widths.map { width in
            defer { start += width }
            return (start, width)
        }
    }

    /// Puts cells into the columns of a row; a space stays free between two.
    func put(_ cells: [String], _ grid: inout Grid, _ row: Int, style: Style) {
        for (cell, column) in zip(cells, columns) where column.width > 1 {
            grid.put(cell, at: column.start, row, most: column.width - 1, style: style)
        }
    }

    /// The first of some lines that is shown, so that one of them is seen.
    static func first(of count: Int, in room: Int, around place: Int) -> Int {
        guard room > 0, count > room else { return 0 }
        return max(0, min(place - room / 2, count - room))
    }
}
