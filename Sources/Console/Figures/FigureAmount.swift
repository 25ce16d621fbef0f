import Operations
import Shapes

/// The numbers that small charts show, in hundredths.
enum FigureAmount {
    /// What a figure tells; `nil` where it tells nothing, or is withheld.
    static func of(_ figure: Figure, _ show: FigureShown) -> Int? {
        if figure.withheld { return nil }
        switch show {
        case .count: return figure.count.map { $0 * 100 }
        case .share: return figure.share?.count
        case .mean: return figure.mean?.count
        case .median: return figure.median.map { $0 * 100 }
        }
    }

    /// The most that a figure of a unit can be; `nil` where there is no most.
    static func most(_ unit: FigureUnit?) -> Int? {
        switch unit {
        case .percent: 10_000
        case .ofFive: 500
        case .ofTen: 1000
        case .minutes, .days, .workingDays, nil: nil
        }
    }
}
