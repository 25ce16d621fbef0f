import Foundation

/// Runs the console: on the screen where there is one, else as lines.
package struct ConsoleRun: Sendable {
    private let counter: any Counter
    private let looks: Looks

    /// How often the day is read where events tell nothing.
    static let pollEvery = Duration.seconds(2)

    /// A console at a counter.
    package init(_ counter: any Counter, looks: Looks) {
        self.counter = counter
        self.looks = looks
    }

    // MARK: - Lines

    /// Takes commands from lines until they end; the exit code, 1 where one was refused that nobody saw.
    package func runLines(_ model: ScreenModel) async -> Int32 {
        var mode = LineMode(model, counter, looks: looks)
        let isAsked = isatty(STDIN_FILENO) == 1
        ConsoleRun.say(await mode.begin())
        while !mode.isEnded {
            if isAsked { ConsoleRun.ask(mode.prompt.map { SafeText.line($0, isASCII: looks.isASCII) + ": " } ?? "> ") }
            guard let line = readLine() else {
                ConsoleRun.say(mode.end())
                break
            }
            ConsoleRun.say(await mode.take(line))
        }
        return mode.failures > 0 && !isAsked ? 1 : 0
    }

    private static func say(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func ask(_ words: String) {
        FileHandle.standardError.write(Data(words.utf8))
    }

    // MARK: - Screen

    private enum Event: Sendable {
        case terminal(TerminalEvent)
        case report(Report)
        case changed
        case tick
    }

    /// Draws on a terminal until it is ended; the exit code.
    package func runScreen(_ start: ScreenModel, on terminal: consuming RawTerminal) async -> Int32 {
        var model = start
        var terminal = terminal
        var painter = Painter(looks)
        let (events, tell) = AsyncStream.makeStream(of: Event.self)
        terminal.source.read { tell.yield(.terminal($0)) }
        let clock = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                tell.yield(.tick)
            }
        }
        let changes = Task { [counter] in await ConsoleRun.follow(counter) { tell.yield(.changed) } }
        defer {
            clock.cancel()
            changes.cancel()
        }
        var isReading = false
        var isStale = false
        var isOutdated = false
        var sinceRead = ContinuousClock.now
        var lastTick = ContinuousClock.now

        func perform(_ effects: [Effect]) -> Bool {
            for effect in effects {
                switch effect {
                case .quit: return false
                case .redraw: painter.forget()
                case .stop:
                    terminal.stop()
                    painter.forget()
                case .refresh:
                    if isReading {
                        isStale = true
                        continue
                    }
                    isReading = true
                    send(effect)
                case .act, .plan, .figures: send(effect)
                }
            }
            return true
        }
        func send(_ effect: Effect) {
            Task { [counter] in
                if let report = await counter.report(effect) { tell.yield(.report(report)) }
            }
        }
        func draw() {
            let size = terminal.size
            model.isTooSmall = Screen.isTooSmall(width: size.width, height: size.height)
            let grid = Screen.draw(model, width: size.width, height: size.height, looks: looks)
            terminal.write(painter.paint(grid))
        }

        _ = perform([.refresh])
        draw()
        for await event in events {
            var effects: [Effect] = []
            switch event {
            case .terminal(.ended): return 0
            case .terminal(.resized): break
            case .terminal(.stopped): effects = [.stop]
            case .terminal(.continued):
                terminal.retake()
                painter.forget()
            case .terminal(.keys(let keys)):
                for key in keys { effects += model.press(key) }
            case .report(let report):
                switch report {
                case .today, .notRead: isReading = false
                // What was asked before an act was done knows nothing of it, and is asked again.
                case .done: isOutdated = isReading
                case .planned, .notPlanned, .notDone, .figures, .notFigured: break
                }
                if !isReading, isOutdated {
                    isOutdated = false
                    isStale = true
                } else {
                    effects = model.take(report)
                }
                if isStale, !isReading {
                    isStale = false
                    effects.append(.refresh)
                }
                sinceRead = .now
            case .changed: effects = [.refresh]
            case .tick:
                let now = ContinuousClock.now
                model.advance(milliseconds: Int64((now - lastTick) / .milliseconds(1)))
                lastTick = now
                if !isReading, now - sinceRead >= ConsoleRun.pollEvery { effects = [.refresh] }
            }
            guard perform(effects) else { return 0 }
            draw()
        }
        return 0
    }

    // Follows what happens, and begins anew when the stream breaks.
    private static func follow(_ counter: any Counter, _ changed: @Sendable () -> Void) async {
        while !Task.isCancelled {
            for await _ in counter.changes() {
                changed()
                // What happens at once is read at once, and once.
                try? await Task.sleep(for: .milliseconds(150))
            }
            try? await Task.sleep(for: pollEvery)
        }
    }
}
