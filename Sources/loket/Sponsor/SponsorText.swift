import Operations
import ServiceKit

/// A sponsor as people read it.
enum SponsorText {
    /// The sponsor and its periods, a line each.
    static func text(_ sponsor: Sponsor, _ output: Output) -> String {
        var lines = [output.bold(sponsor.sponsor) + " " + TextTable.visible(sponsor.name)]
        lines += sponsor.recognition.map { one in
            "  recognised \(period(one))" + (one.source.map { TextTable.visible(" (\($0))") } ?? "")
        }
        if sponsor.recognition.isEmpty { lines.append("  not recognised") }
        return lines.joined(separator: "\n")
    }

    /// A period as commands take it, `2019-05-01..2022-05-01`.
    static func period(_ one: Recognition) -> String {
        "\(one.from)..\(one.until.map(\.description) ?? "")"
    }
}
