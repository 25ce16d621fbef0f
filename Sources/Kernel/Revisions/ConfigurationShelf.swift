import Synchronization

/// The configurations that may be in force, by their revision: after a commit whose outcome is unknown the records tell
/// which of them is.
final class ConfigurationShelf: Sendable {
    private struct Shelf {
        var all: [Int64: Configuration]
        var newest: Configuration
    }

    private let shelf: Mutex<Shelf>

    init(_ first: Configuration) {
        shelf = Mutex(Shelf(all: [first.number: first], newest: first))
    }

    /// Keeps a configuration that is about to be put in force, and the one that it replaces.
    func keep(_ configuration: Configuration, replacing current: Configuration) {
        shelf.withLock { shelf in
            var all = [current.number: current]
            all[configuration.number] = configuration
            shelf = Shelf(all: all, newest: configuration)
        }
    }

    /// The configuration of a revision; the newest known where there is none of that number.
    func configuration(_ number: Int64?) -> Configuration {
        shelf.withLock { shelf in number.flatMap { shelf.all[$0] } ?? shelf.newest }
    }
}
