/// A centre that is open when a story needs it, with as many desks as it needs.
enum WideCentre {
    /// Its file, for `Centres/wide.yaml`.
    static func file(
        desks: Int = 1, hours: String = "08:00-20:00", service: String = "biometrics", partner: String = "ind",
        minutes: Int = 5, admission: String = "[{ then: welcome }]"
    ) -> String {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let counters = (1...desks).map { "  - { desk: desk-\($0), partner: \(partner) }" }
        return """
            centre: wide
            extends: national
            name: Wide
            labels: [wide]
            languages: [en, nl]

            agreements:
              - { agreement: trial, from: 2019-01-01 }
            sites:
              - { site: hall, street: Markt 1, postal-code: 6211 CK, city: Maastricht }
            partners:
              - { partner: \(partner), name: The partner, walk-ins: no }
            municipalities:
              - { municipality: GM0938, name: Meerssen }
            desks:
            \(counters.joined(separator: "\n"))
            opening:
              - partner: \(partner)
                week: { \(days.map { "\($0): \(hours)" }.joined(separator: ", ")) }
            admission:
              - { hit: first, rules: \(admission) }
            services:
              - { service: \(service), settings: { minutes: \(minutes) } }
            booking:
              - { horizon: 400 days, latest: 5 minutes before, change-until: 5 minutes before, cancel: whole, no-show-after: 10 minutes }

            """
    }
}
