import Glibc

/// The terminal while a screen is drawn on it: every key comes at once and unseen.
///
/// Whoever owns it gives it back by letting it go; signals and crashes give it back too.
package struct RawTerminal: ~Copyable {
    private let input: Int32
    private let output: Int32
    private let saved: termios
    private let signals: Int32
    private var isTaken = false

    /// Takes over a terminal; `nil` where input or output is none.
    package init?(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        var settings = termios()
        var ends: [Int32] = [0, 0]
        guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &settings) == 0, pipe(&ends) == 0 else {
            return nil
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        self.input = input
        self.output = output
        saved = settings
        signals = ends[0]
        TerminalRescue.watch(output, saved: settings, pipe: ends[1])
        take()
    }

    deinit {
        if isTaken {
            _ = RawTerminal.write(Array(Painter.leave.utf8), to: output)
            var settings = saved
            tcsetattr(input, TCSADRAIN, &settings)
            TerminalRescue.setTaken(false)
        }
        TerminalRescue.unwatch()
    }

    /// Its size in cells; 80×24 where it does not say.
    package var size: (width: Int, height: Int) {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Its keys and signals, as they come.
    package var source: TerminalSource { TerminalSource(input: input, signals: signals) }

    /// Writes bytes; `false` where the terminal is gone.
    @discardableResult
    package func write(_ bytes: [UInt8]) -> Bool {
        RawTerminal.write(bytes, to: output)
    }

    /// Gives the terminal back for a while, stops the program as Ctrl-Z does, and takes it over again when it goes on.
    package mutating func stop() {
        giveBack()
        kill(getpid(), SIGSTOP)
        take()
    }

    /// Takes it over again, after somebody else may have changed its settings.
    package mutating func retake() { take() }

    private mutating func take() {
        var raw = saved
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
        raw.c_oflag &= ~tcflag_t(OPOST)
        raw.c_cflag |= tcflag_t(CS8)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        TerminalRescue.setTaken(true)
        tcsetattr(input, TCSANOW, &raw)
        _ = write(Array(Painter.enter.utf8))
        isTaken = true
    }

    private mutating func giveBack() {
        write(Array(Painter.leave.utf8))
        var settings = saved
        tcsetattr(input, TCSADRAIN, &settings)
        TerminalRescue.setTaken(false)
        isTaken = false
    }

    private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                if poll(&waiting, 1, 1000) < 0, errno != EINTR { return false }
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
