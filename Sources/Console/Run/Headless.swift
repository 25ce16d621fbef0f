/// The console without a terminal: keys in, frames out, each settled before the next.
package struct Headless: Sendable {
    /// What is shown.
    package private(set) var model: ScreenModel
    /// Whether it was ended.
    package private(set) var isEnded = false
    /// The size of the screen.
    package var size: (width: Int, height: Int) {
        didSet { fit() }
    }

    private let counter: any Counter
    private let looks: Looks

    /// A console at a counter, with a screen of a size.
    package init(
        _ model: ScreenModel, _ counter: any Counter, width: Int = 80, height: Int = 24, looks: Looks = Looks()
    ) {
        self.model = model
        self.counter = counter
        self.looks = looks
        size = (width, height)
        fit()
    }

    /// Reads the day.
    package mutating func refresh() async { await settle([.refresh]) }

    /// Presses keys one after the other.
    package mutating func press(_ keys: Key...) async {
        for key in keys { await settle(model.press(key)) }
    }

    /// Types a text.
    package mutating func type(_ text: String) async {
        for character in text { await settle(model.press(.character(character))) }
    }

    /// The screen as it is now.
    package var grid: Grid { Screen.draw(model, width: size.width, height: size.height, looks: looks) }

    /// The screen as text.
    package var frame: String { grid.text }

    private mutating func fit() {
        model.isTooSmall = Screen.isTooSmall(width: size.width, height: size.height)
    }

    private mutating func settle(_ effects: [Effect]) async {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .quit = effect { isEnded = true }
            if let report = await counter.report(effect) { waiting += model.take(report) }
        }
    }
}
