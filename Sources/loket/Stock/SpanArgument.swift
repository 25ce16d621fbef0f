import ArgumentParser
import Operations

/// Serials as an argument, `NL-V-000100..NL-V-000199` or one alone.
struct SpanArgument: ExpressibleByArgument {
    /// The serials.
    let span: SerialSpan

    init?(argument: String) {
        guard let mark = argument.firstRange(of: "..") else {
            guard let serial = Serial(argument) else { return nil }
            span = SerialSpan(serial)
            return
        }
        guard let first = Serial(String(argument[..<mark.lowerBound])),
            let last = Serial(String(argument[mark.upperBound...]))
        else { return nil }
        let span = SerialSpan(first, last)
        guard span.fault == nil else { return nil }
        self.span = span
    }
}

/// A serial as an argument, `NL-V-000100`.
struct SerialArgument: ExpressibleByArgument {
    /// The serial.
    let serial: Serial

    init?(argument: String) {
        guard let serial = Serial(argument) else { return nil }
        self.serial = serial
    }
}
