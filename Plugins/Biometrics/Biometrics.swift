import ServiceKit

/// Works out how long ago biometrics were taken, and which birthday since then calls for new fingerprints.
struct Biometrics: ServiceModule {
    let id = "biometrics"

    /// `months-since-capture` and `birthday-since`; a capture after the day, or before the birth, is a finding.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
        switch name {
        case "months-since-capture": monthsSinceCapture(facts)
        case "birthday-since": birthdaySince(facts)
        default: .success(nil)
        }
    }

    /// Whole months from the last capture to the day; never taken gives never.
    private func monthsSinceCapture(_ facts: Facts) -> Result<Fact?, Finding> {
        if facts["last-capture"] == .never { return .success(.never) }
        guard let capture = facts.day("last-capture") else { return .success(nil) }
        guard capture <= facts.day else { return .failure(later(capture, than: facts.day)) }
        return .success(.number(capture.wholeMonths(to: facts.day)))
    }

    /// The latest of the sixth, twelfth and eighteenth birthday after the last capture and up to the day.
    ///
    /// Whoever has turned one of these since gives fingerprints anew (ind.nl, 16 June 2023). A birthday on the day of
    /// the capture itself was counted at that capture.
    private func birthdaySince(_ facts: Facts) -> Result<Fact?, Finding> {
        if facts["last-capture"] == .never { return .success(.word("none")) }
        guard let capture = facts.day("last-capture"), let birth = facts.day("birth-date") else { return .success(nil) }
        guard capture <= facts.day else { return .failure(later(capture, than: facts.day)) }
        guard birth <= capture else { return .failure(earlier(capture, than: birth)) }

        let (then, now) = (birth.wholeYears(to: capture), birth.wholeYears(to: facts.day))
        let passed = [(18, "eighteenth"), (12, "twelfth"), (6, "sixth")].first { then < $0.0 && $0.0 <= now }
        return .success(.word(passed?.1 ?? "none"))
    }

    private func later(_ capture: Day, than day: Day) -> Finding {
        Finding(
            "last-capture", "after-the-day",
            "\(capture) lies after the day asked about, \(day): give the last capture before it, or never")
    }

    private func earlier(_ capture: Day, than birth: Day) -> Finding {
        Finding(
            "last-capture", "before-birth",
            "\(capture) lies before the birth date, \(birth): correct one of the two, or give never")
    }
}
