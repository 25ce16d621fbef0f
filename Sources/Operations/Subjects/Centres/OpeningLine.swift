package import Shapes

/// When a partner is at its desks on some days of the week.
package struct OpeningLine: Hashable, Sendable {
    /// The partner.
    package let partner: String
    /// The site, where the centre has several.
    package let site: String?
    /// The days, `tuesday` or `2nd tuesday`.
    package let days: String
    /// The hours, `09:00-12:30 and 13:30-17:00`.
    package let hours: String

    /// Hours of a partner.
    package init(partner: String, site: String? = nil, days: String, hours: String) {
        self.partner = partner
        self.site = site
        self.days = days
        self.hours = hours
    }

    /// The shape of opening hours.
    package static let shape = Shape<OpeningLine>.record(
        "Opening", "when a partner is at its desks", { OpeningLine(partner: $0, site: $1, days: $2, hours: $3) },
        Field("partner", .text, "the partner", \.partner), .optional("site", .text, "the site", \.site),
        Field("days", .text, "the days of the week", \.days), Field("hours", .text, "the hours", \.hours))
}
