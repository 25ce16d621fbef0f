import Kernel
import Operations

/// The world's time, for commands that need no server.
enum KernelTime {
    /// Now.
    static var now: Instant { KernelClock().now }
}
