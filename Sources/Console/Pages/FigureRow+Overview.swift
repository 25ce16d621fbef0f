import Operations

extension FigureRow {
    /// A centre's overview: counted, recorded, then what must be known.
    static func rows(_ overview: Overview) -> [FigureRow] {
        var rows: [FigureRow] = []
        for line in overview.lines {
            var row = whole("counted", line)
            row.centre = overview.centre
            (row.from, row.until) = (overview.from, overview.until)
            rows += [row] + parts(line.parts, of: row)
        }
        for line in overview.recorded {
            for figure in line.figures {
                var row = FigureRow(kind: "recorded", centre: overview.centre, line: line.line, text: line.text)
                (row.counts, row.show, row.unit, row.by) = (line.counts, line.show, line.unit, line.by ?? "")
                (row.from, row.until, row.isCumulative) = (figure.from, figure.until, figure.cumulative)
                (row.value, row.earlier) = (figure.value, figure.earlier)
                (row.source, row.assumed) = (figure.source, figure.assumed ?? "")
                rows += [row] + parts(figure.parts, of: row)
            }
        }
        if let day = overview.countedFrom {
            rows.append(FigureRow(kind: "counted-from", centre: overview.centre, from: day))
        }
        if let day = overview.ratedUntil {
            rows.append(FigureRow(kind: "rated-until", centre: overview.centre, until: day))
        }
        return rows + notes(overview.notes)
    }

    /// The country's overview: totals, each centre, who runs what, then what must be known.
    static func rows(_ overview: NationalOverview) -> [FigureRow] {
        var rows: [FigureRow] = []
        for line in overview.totals {
            var row = whole("total", line)
            (row.from, row.until) = (overview.from, overview.until)
            rows += [row] + parts(line.parts, of: row)
            for centre in overview.centres {
                guard let figure = centre.lines.first(where: { $0.line == line.line }) else { continue }
                var own = row
                (own.kind, own.centre, own.by) = ("centre", centre.centre, "")
                (own.value, own.earlier) = (figure.value, nil)
                rows.append(own)
            }
        }
        for centre in overview.centres {
            guard let day = centre.countedFrom else { continue }
            rows.append(FigureRow(kind: "counted-from", centre: centre.centre, text: centre.name, from: day))
        }
        for service in overview.services {
            for place in service.centres {
                rows.append(
                    FigureRow(
                        kind: "service", centre: place.centre, line: service.service, text: service.text,
                        from: place.since, until: place.until, isSuspended: place.suspended))
            }
        }
        return rows + notes(overview.notes)
    }

    private static func whole(_ kind: String, _ line: OverviewLine) -> FigureRow {
        FigureRow(
            kind: kind, line: line.line, text: line.text, counts: line.counts, show: line.show, unit: line.unit,
            by: line.by ?? "", value: line.value, earlier: line.earlier)
    }

    private static func parts(_ parts: [OverviewPart], of whole: FigureRow) -> [FigureRow] {
        parts.map { part in
            var row = whole
            (row.part, row.value, row.earlier) = ((part.part, part.text), part.value, nil)
            return row
        }
    }

    private static func notes(_ notes: [OverviewNote]) -> [FigureRow] {
        notes.map { FigureRow(kind: "note", line: $0.note, text: $0.text) }
    }
}
