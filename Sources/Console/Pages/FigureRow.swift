import Operations
import ServiceKit
import Shapes

/// A row of the CSV: a figure with everything that tells what it is; what it does not tell stays empty.
struct FigureRow {
    /// counted, recorded, total, centre, service, note, counted-from or rated-until.
    var kind: String
    /// The centre.
    var centre = ""
    /// The line, service or note.
    var line = ""
    /// Its name for people.
    var text = ""
    /// What it counts.
    var counts: Counts?
    /// How it is told.
    var show: FigureShown?
    /// In what it is measured.
    var unit: FigureUnit?
    /// What its parts are.
    var by = ""
    /// The part, by name and for people; empty for the whole.
    var part = ("", "")
    /// The first day.
    var from: Day?
    /// The first day no longer.
    var until: Day?
    /// Whether it holds what other rows tell as well.
    var isCumulative = false
    /// The figure.
    var value: Figure?
    /// The earlier figure.
    var earlier: FigureEarlier?
    /// Where it stands.
    var source = ""
    /// What nobody has confirmed.
    var assumed = ""
    /// Whether a service is suspended.
    var isSuspended = false

    /// The names of the columns.
    static let columns =
        ["kind", "centre", "line", "text", "counts", "show", "unit", "by", "part", "partText", "from", "until"]
        + ["cumulative"] + figure + ["earlierFrom", "earlierUntil"]
        + figure.map { "earlier" + $0.prefix(1).uppercased() + $0.dropFirst() }
        + ["index", "growth", "why", "source", "assumed", "suspended"]

    private static let figure = ["count", "partCount", "share", "mean", "median", "p90", "withheld"]

    /// Its cells, a text a column; numbers as in JSON.
    var cells: [String] {
        [kind, centre, line, text, counts?.rawValue ?? "", show?.rawValue ?? "", unit?.rawValue ?? "", by]
            + [part.0, part.1, from?.description ?? "", until?.description ?? "", isCumulative ? "yes" : ""]
            + FigureRow.cells(value) + [earlier?.from.description ?? "", earlier?.until.description ?? ""]
            + FigureRow.cells(earlier?.value)
            + [earlier?.index?.shortest ?? "", earlier?.growth?.shortest ?? "", earlier?.why ?? ""]
            + [source, assumed, isSuspended ? "yes" : ""]
    }

    private static func cells(_ value: Figure?) -> [String] {
        let numbers = [value?.count, value?.part].map { $0.map(String.init) ?? "" }
        let fractions = [value?.share, value?.mean].map { $0?.shortest ?? "" }
        let places = [value?.median, value?.p90].map { $0.map(String.init) ?? "" }
        return numbers + fractions + places + [value?.withheld == true ? "yes" : ""]
    }
}
