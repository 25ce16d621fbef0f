import Glibc

/// Gives the terminal back when a signal or a crash ends the program, and tells the others through a pipe.
///
/// A signal's handler may touch nothing that could be locked or half changed: only the slate below, plain memory that is
/// filled before any handler is set. It is the one place where the program keeps something that nobody owns.
enum TerminalRescue {
    /// What the handlers read.
    private struct Slate {
        /// The terminal's settings before it was taken over.
        var saved = termios()
        /// Whether it is taken over now.
        var isTaken: Int32 = 0
        /// The terminal.
        var terminal: Int32 = -1
        /// Where signals are told, a byte each.
        var pipe: Int32 = -1
        /// The bytes that give the terminal back.
        var leave: UnsafeMutablePointer<UInt8>
        /// How many they are.
        var leaveCount: Int
        /// What is done about each signal afterwards.
        var before: UnsafeMutablePointer<sigaction>
    }

    // Made once, at a time when no handler is set; afterwards only its fields change, on the thread that owns the terminal.
    nonisolated(unsafe) private static let slate: UnsafeMutablePointer<Slate> = {
        let bytes = Array(Painter.leave.utf8)
        let leave = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        leave.initialize(from: bytes, count: bytes.count)
        let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        before.initialize(repeating: sigaction(), count: 65)
        let slate = UnsafeMutablePointer<Slate>.allocate(capacity: 1)
        slate.initialize(to: Slate(leave: leave, leaveCount: bytes.count, before: before))
        return slate
    }()

    private static let told = [SIGWINCH, SIGTSTP, SIGCONT]
    private static let ending = [
        SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS,
    ]

    /// Sets the handlers, for a terminal with these settings; `pipe` is told of new sizes, stops and continuations.
    static func watch(_ terminal: Int32, saved: termios, pipe: Int32) {
        slate.pointee.saved = saved
        slate.pointee.terminal = terminal
        slate.pointee.pipe = pipe
        for signal in told + ending {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { TerminalRescue.handle($0) }
            action.sa_flags = Int32(SA_RESTART)
            sigaction(signal, &action, slate.pointee.before.advanced(by: Int(signal)))
        }
        // Swift's own report of a crash takes half a minute and asks questions, which nobody wants at a counter; whoever
        // looks for a fault asks for it.
        guard getenv("SWIFT_BACKTRACE") == nil else { return }
        for signal in ending { slate.pointee.before[Int(signal)] = sigaction() }
    }

    /// Says whether the terminal is taken over, so that it has to be given back.
    static func setTaken(_ isTaken: Bool) {
        slate.pointee.isTaken = isTaken ? 1 : 0
    }

    /// Sets the handlers back to what they were.
    static func unwatch() {
        for signal in told + ending {
            sigaction(signal, slate.pointee.before.advanced(by: Int(signal)), nil)
        }
    }

    private static func handle(_ signal: Int32) {
        let error = errno
        switch signal {
        case SIGWINCH, SIGTSTP, SIGCONT:
            var byte = UInt8(truncatingIfNeeded: signal)
            _ = write(slate.pointee.pipe, &byte, 1)
        default:
            if slate.pointee.isTaken != 0 {
                slate.pointee.isTaken = 0
                _ = write(slate.pointee.terminal, slate.pointee.leave, slate.pointee.leaveCount)
                tcsetattr(slate.pointee.terminal, TCSANOW, &slate.pointee.saved)
            }
            // Then what would have happened without us: the signal comes again when this returns.
            sigaction(signal, slate.pointee.before.advanced(by: Int(signal)), nil)
            raise(signal)
        }
        errno = error
    }
}
