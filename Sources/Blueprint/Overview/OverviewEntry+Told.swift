extension OverviewEntry.Counted {
    /// What may be said of something that is counted.
    struct Told {
        /// The keys that narrow it.
        let keys: [String]
        /// What it can be split by.
        let splits: [OverviewEntry.Split]
        /// How it can be told.
        let shows: [OverviewEntry.Shown]
    }

    /// What may be said of it in a line of the overview.
    var told: Told {
        switch self {
        case .contact, .leg:
            Told(
                keys: ["partners", "services", "bundle"], splits: [.partner, .service, .bundle, .freeMovement],
                shows: [.count])
        case .person: Told(keys: ["bundle"], splits: [.bundle, .freeMovement], shows: [.count])
        case .document, .result:
            Told(
                keys: ["partners", "services", "results"], splits: [.partner, .service, .result, .freeMovement],
                shows: [.count])
        case .visit: Told(keys: ["bundle", "states"], splits: [.bundle, .freeMovement], shows: [.count, .share])
        case .sponsor: Told(keys: [], splits: [], shows: [.count, .share])
        case .rating:
            Told(
                keys: ["partners", "question", "of", "answers"], splits: [.partner], shows: [.count, .share, .mean])
        case .clock: Told(keys: ["services", "clock"], splits: [.service], shows: [.count, .share, .median])
        case .wait:
            Told(keys: ["partners", "services"], splits: [.partner, .service], shows: [.count, .median])
        }
    }
}

extension ModuleManifest {
    /// What its steps count as, each once, in the order of the steps.
    package var countedAs: [String] {
        steps.compactMap(\.countsAs).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
