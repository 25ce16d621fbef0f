import Foundation

/// The mails that a server of a stage has written into its folder.
struct Spool {
    /// A mail as it lies there.
    struct Mail {
        /// The message's identifier: the file's name.
        let identifier: String
        /// What its subject says.
        let subject: String
        /// What it says, with its encoding taken off.
        let text: String
        /// The calendar file beside it; empty where there is none.
        let calendar: String
    }

    /// The mails by their identifiers.
    let mails: [String: Mail]

    /// Reads the folder beside the database.
    init(_ stage: Stage) throws {
        var mails: [String: Mail] = [:]
        let folder = stage.path + "/x.db.messages"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".eml") {
            let identifier = String(name.dropLast(4))
            mails[identifier] = Spool.mail(identifier, try stage.read("x.db.messages/\(name)"))
        }
        self.mails = mails
    }

    /// Which messages lie there.
    var identifiers: Set<String> { Set(mails.keys) }

    /// The mails about a visit or with other words in their subject.
    func mails(_ words: String) -> [Mail] { mails.values.filter { $0.subject.contains(words) } }

    private static func mail(_ identifier: String, _ written: String) -> Mail {
        let (head, body) = parted(written.replacing("\r\n", with: "\n"))
        let boundary = head.firstMatch(of: /boundary="([^"]+)"/).map { "--\($0.1)" }
        let parts = boundary.map { body.components(separatedBy: $0) } ?? [head + "\n\n" + body]
        var (text, calendar) = ("", "")
        for part in parts {
            let (partHead, partBody) = parted(part.hasPrefix("\n") ? String(part.dropFirst()) : part)
            if partHead.contains("text/calendar") {
                calendar = decoded(partHead, partBody)
            } else if partHead.contains("text/plain") {
                text = decoded(partHead, partBody)
            }
        }
        let subject = head.replacing("\n ", with: " ").firstMatch(of: /(?m)^Subject: (.*)$/).map { String($0.1) } ?? ""
        return Mail(identifier: identifier, subject: subject, text: text, calendar: calendar)
    }

    private static func parted(_ text: String) -> (head: String, body: String) {
        guard let gap = text.firstRange(of: "\n\n") else { return (text, "") }
        return (String(text[..<gap.lowerBound]), String(text[gap.upperBound...]))
    }

    private static func decoded(_ head: String, _ body: String) -> String {
        if head.contains("base64") {
            let data = Data(base64Encoded: body, options: .ignoreUnknownCharacters) ?? Data()
            return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
        }
        guard head.contains("quoted-printable") else { return body }
        var bytes: [UInt8] = []
        var rest = Array(body.replacing("=\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "="), let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LoketProcess {
    /// Waits until no message of a centre waits any more.
    func deliverAll(of centre: String = "maastricht") async throws {
        let limit = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < limit {
            let waiting = try await call(
                "GET", "/centres/\(centre)/messages", query: "state=waiting&limit=1", bearer: Stage.token)
            guard waiting.status == 200 else { throw Fault("messages: \(waiting.status) \(waiting.text)") }
            if waiting.count("messages") == 0 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Fault("messages still wait after a minute")
    }
}
