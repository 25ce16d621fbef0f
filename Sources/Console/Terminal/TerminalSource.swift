import Foundation

/// Reads a terminal's keys and the signals beside them, on a thread of its own.
package struct TerminalSource: Sendable {
    /// How long ESC waits for the rest of a sequence, in milliseconds.
    static let escapeWait: Int32 = 40

    private let input: Int32
    private let signals: Int32

    init(input: Int32, signals: Int32) {
        self.input = input
        self.signals = signals
    }

    /// Hands over what comes until there is no more.
    package func read(_ tell: @escaping @Sendable (TerminalEvent) -> Void) {
        let thread = Thread { [self] in run(tell) }
        thread.name = "terminal"
        thread.start()
    }

    private func run(_ tell: (TerminalEvent) -> Void) {
        var decoder = KeyDecoder()
        while true {
            var waiting = [
                pollfd(fd: input, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&waiting, 2, decoder.isWaiting ? TerminalSource.escapeWait : -1)
            if count < 0, errno != EINTR { return tell(.ended) }
            if count == 0 {
                let keys = decoder.flush()
                if !keys.isEmpty { tell(.keys(keys)) }
            }
            guard count > 0 else { continue }
            if waiting[1].revents != 0 { bytes(signals).forEach { signal($0, tell) } }
            if waiting[0].revents != 0 {
                let found = bytes(input)
                if found.isEmpty { return tell(.ended) }
                let keys = decoder.decode(found)
                if !keys.isEmpty { tell(.keys(keys)) }
            }
        }
    }

    private func signal(_ byte: UInt8, _ tell: (TerminalEvent) -> Void) {
        switch Int32(byte) {
        case SIGWINCH: tell(.resized)
        case SIGTSTP: tell(.stopped)
        case SIGCONT: tell(.continued)
        default: break
        }
    }

    // Empty at the end of the input, and where it fails.
    private func bytes(_ source: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Foundation.read(source, &buffer, buffer.count)
            if count >= 0 { return Array(buffer.prefix(count)) }
            if errno != EINTR { return [] }
        }
    }
}
