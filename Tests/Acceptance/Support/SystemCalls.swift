import Foundation

/// The system calls of a program in the order of a tracer's log (`strace -f -y -o FILE`).
struct SystemCalls {
    /// A call: between its beginning and its end other threads' calls may lie.
    struct Call {
        /// The system call's name.
        let name: String
        /// Its arguments as they were at its beginning, file names behind descriptors.
        let arguments: String
        /// The line at which it began.
        let begin: Int
        /// The line at which it ended; far away for one that never did.
        var end: Int
        /// What it returned.
        var result: String
    }

    /// The calls in the order in which they began.
    private(set) var calls: [Call] = []

    /// Reads a log.
    init(log: String) {
        var pending: [Substring: Int] = [:]
        for (number, line) in log.split(separator: "\n").enumerated() {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2 else { continue }
            let (thread, text) = (parts[0], parts[1].drop { $0 == " " })
            let result = String(text.split(separator: " = ").last?.prefix { $0 != " " } ?? "")
            if text.hasPrefix("<... ") {
                guard let begun = pending.removeValue(forKey: thread) else { continue }
                calls[begun].end = number
                calls[begun].result = result
            } else if let open = text.firstIndex(of: "("), !text.hasPrefix("+++"), !text.hasPrefix("---") {
                let isPending = text.hasSuffix("<unfinished ...>")
                if isPending { pending[thread] = calls.count }
                calls.append(
                    Call(
                        name: String(text[..<open]), arguments: String(text[open...]), begin: number,
                        end: isPending ? .max : number, result: isPending ? "" : result))
            }
        }
    }

    /// Which answered visits were told before they were safe; safe is what stands in a write to the write-ahead log that
    /// ended before a successful `fdatasync` of it began, which ended before the answer went out.
    func toldTooEarly() -> (told: Int, tooEarly: [String]) {
        let log = calls.filter { $0.arguments.hasPrefix("(") && $0.arguments.prefix(400).contains("-wal>") }
        let syncs = log.filter { ["fdatasync", "fsync"].contains($0.name) && $0.result == "0" }
        let writes = log.filter { $0.name.hasPrefix("pwrite") || $0.name.hasPrefix("write") }
        var told = 0
        var tooEarly: [String] = []
        for call in calls where ["write", "writev", "sendto", "sendmsg"].contains(call.name) {
            for answer in call.arguments.split(separator: "HTTP/1.1 ").dropFirst() where answer.hasPrefix("201") {
                guard let found = answer.firstMatch(of: /reference\\":\\"([0-9A-Z]{4}-[0-9A-Z]{4})/) else { continue }
                told += 1
                let isSafe = writes.contains { write in
                    write.end < call.begin && write.arguments.contains(found.1)
                        && syncs.contains { $0.begin > write.end && $0.end < call.begin }
                }
                if !isSafe { tooEarly.append(String(found.1)) }
            }
        }
        return (told, tooEarly)
    }
}
