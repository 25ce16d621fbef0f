import Operations

/// Everything the console shows, as a value: keys and reports change it, and it says what it wants done.
package struct ScreenModel: Sendable {
    /// The views there are.
    package enum View: String, CaseIterable, Sendable {
        /// The day.
        case today
        /// What was done here.
        case log
        /// The figures of a period.
        case overview
        /// How visitors rated, in a period.
        case ratings
    }

    /// The most keys that are kept while an answer is awaited.
    static let mostAhead = 64
    /// The most lines of the log.
    static let mostLog = 500

    /// Where the console is and for whom.
    package let place: Place
    /// This console's desk; without one it works for every desk.
    package internal(set) var desk: String?
    /// The view.
    package internal(set) var view = View.today
    /// What lies over the view.
    package internal(set) var overlay: Overlay?
    /// The day; `nil` before it was read.
    package internal(set) var today: Today?
    /// The selected row.
    package internal(set) var selection: Row.ID?
    /// The text that rows must contain.
    package internal(set) var filter = ""
    /// What the console last had to say.
    package internal(set) var status: Status
    /// What was done here, the latest last.
    package internal(set) var log: [LogLine] = []
    /// Whether the server answers.
    package internal(set) var connection = Connection.opening
    /// Whether an answer is awaited; keys then wait too.
    package internal(set) var isWaiting = false
    /// The first line of the log that is shown, counted from the end.
    package internal(set) var logOffset = 0
    /// The figures; `nil` before they were read.
    package internal(set) var figures: Figures?
    /// The days whose figures are shown.
    package internal(set) var figuresAsked: FiguresAsked?
    /// The marked row of the figures.
    package internal(set) var figureMark: String?
    /// Whether the screen is too small to see what a key would do; then only ending the console works.
    package var isTooSmall = false
    /// The visit that something was last done to here, and what.
    var last: (visit: String, what: String)?
    var ahead: [Key] = []
    private let newKey: @Sendable () -> String

    /// A console at a place; `newKey` makes the keys of requests that may be sent twice.
    package init(_ place: Place, desk: String? = nil, newKey: @escaping @Sendable () -> String) {
        self.place = place
        self.desk = desk
        self.newKey = newKey
        status = Status(.note, "reading the day")
    }

    /// The rows that are shown.
    package var rows: [Row] {
        let all = today?.rows ?? []
        return filter.isEmpty ? all : all.filter { $0.contains(filter) }
    }

    /// The place of the selected row among those that are shown.
    package var selectedPlace: Int? {
        selection.flatMap { id in rows.firstIndex { $0.id == id } }
    }

    /// The selected row.
    package var selected: Row? { selectedPlace.map { rows[$0] } }

    /// The installation's time as far as it is known.
    package var localTime: String { today.map { place.dayAndTime($0.now) } ?? "" }

    /// A walk-in's form to begin with.
    var walkInPlan: WalkInPlan { WalkInPlan(place, desk: desk, key: newKey()) }

    /// Sets the time on, between two readings of the day.
    package mutating func advance(milliseconds: Int64) {
        guard let now = today?.now else { return }
        today?.now = now.adding(milliseconds: milliseconds)
    }

    /// Whether this console's desk, where it has one, may serve a row.
    func mayServe(_ row: Row) -> Bool {
        guard let desk else { return true }
        guard let line = place.desk(desk) else { return row.entry.desk == desk }
        return line.partner == row.entry.partner && line.services.contains(row.entry.service)
    }

    /// The desk that would take a row: this console's, else the row's own, else a free one like it.
    func taker(of row: Row) -> String {
        if let desk { return desk }
        let own = row.entry.desk
        guard today?.desks.first(where: { $0.desk == own })?.state == .serving else { return own }
        let other = today?.desks.first { one in
            one.state == .free && one.partner == row.entry.partner
                && place.desk(one.desk)?.services.contains(row.entry.service) == true
        }
        return other?.desk ?? own
    }
}
