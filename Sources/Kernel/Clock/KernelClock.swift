import Foundation
package import Operations
import Synchronization

/// Tells the time: the world's in production, one that was set and runs on in an exercise.
package final class KernelClock: Sendable {
    private struct Setting {
        // Milliseconds that this clock is ahead of the world's.
        var ahead: Int64
    }

    private let world: @Sendable () -> Int64
    private let setting: Mutex<Setting>

    /// A clock; `start` is the time an exercise begins at, `world` the milliseconds since 1970 as the machine tells them.
    package init(
        startingAt start: Instant? = nil,
        world: @escaping @Sendable () -> Int64 = {
            Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
        }
    ) {
        self.world = world
        setting = Mutex(Setting(ahead: start.map { $0.milliseconds - world() } ?? 0))
    }

    /// Now.
    package var now: Instant {
        Instant(milliseconds: world() + setting.withLock { $0.ahead })
    }

    /// Sets it, in an exercise; it runs on from there.
    package func set(_ instant: Instant) {
        setting.withLock { $0.ahead = instant.milliseconds - world() }
    }
}
