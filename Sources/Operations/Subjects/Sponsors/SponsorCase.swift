package import Shapes

/// A case as the employer sees it: how far it is, and no more of the person than the employer has told itself.
package struct SponsorCase: Hashable, Sendable {
    /// How far it is.
    package let progress: CaseProgress
    /// The centre.
    package let centre: String
    /// Its latest visit.
    package let visit: String?
    /// When that visit starts.
    package let startsAt: Instant?

    /// A case as the employer sees it.
    package init(progress: CaseProgress, centre: String, visit: String? = nil, startsAt: Instant? = nil) {
        self.progress = progress
        self.centre = centre
        self.visit = visit
        self.startsAt = startsAt
    }

    /// The shape of a case as the employer sees it.
    package static let shape = Record<SponsorCase>(
        CaseProgress.record,
        Record<SponsorCase>(
            { SponsorCase(progress: .unread, centre: $0, visit: $1, startsAt: $2) },
            Field("centre", .name, "the centre", \.centre),
            .optional("visit", .reference, "its latest visit", \.visit),
            .optional("startsAt", .instant, "when that visit starts", \.startsAt)),
        { SponsorCase(progress: $0, centre: $1.centre, visit: $1.visit, startsAt: $1.startsAt) },
        { ($0.progress, $0) }
    ).shape("SponsorCase", "a case as the employer sees it")
}

extension CaseProgress {
    fileprivate static var unread: CaseProgress {
        CaseProgress(
            case: "", person: "", service: "", name: "", step: "", text: "", since: Instant(seconds: 0), isEnded: false)
    }
}
