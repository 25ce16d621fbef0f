import Calendars
import Foundation
import Operations
import ServiceKit

/// A rendered message as a mail (RFC 5322, MIME): plain text, with the calendar file beside it.
///
/// The same message gives the same bytes at every attempt. Headers are made of checked addresses and encoded words only:
/// no text of a person reaches one.
struct MIMEMessage {
    /// The mail; its lines end in CR LF.
    let bytes: [UInt8]

    /// The mail, or `nil` where the recipient's address cannot stand in a header.
    init?(_ message: RenderedMessage) {
        guard let to = message.recipient.email.flatMap(MailAddress.init), let from = MailAddress(message.sender.email)
        else { return nil }
        var lines = [
            "From: \(MIMEMessage.phrase(message.sender.name)) <\(from.text)>",
            "To: <\(to.text)>",
            "Subject: \(MIMEMessage.unstructured(message.title))",
            "Date: \(MIMEMessage.date(message.createdAt))",
            "Message-ID: <\(message.id)@\(from.host)>",
            "Auto-Submitted: auto-generated",
            "Content-Language: \(message.language)",
            "MIME-Version: 1.0",
        ]
        let boundary = "loket-\(message.id)"
        if message.calendar != nil {
            lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"]
        }
        lines += MIMEMessage.text(message.text)
        if let calendar = message.calendar {
            lines += [
                "--\(boundary)",
                "Content-Type: text/calendar; charset=utf-8; method=\(calendar.method)",
                "Content-Disposition: attachment; filename=\"\(calendar.name)\"",
                "Content-Transfer-Encoding: base64",
                "",
            ]
            lines += MIMEMessage.base64(calendar.bytes)
            lines += ["--\(boundary)--"]
        }
        bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    // Plain English stays readable in a file; anything else is quoted-printable (RFC 2045, 6.7).
    private static func text(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        let isPlain = lines.allSatisfy { line in
            line.utf8.count <= 200 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        }
        let head = ["Content-Type: text/plain; charset=utf-8"]
        if isPlain { return head + ["Content-Transfer-Encoding: 7bit", ""] + lines }
        return head + ["Content-Transfer-Encoding: quoted-printable", ""] + lines.flatMap(quoted)
    }

    private static func quoted(_ line: String) -> [String] {
        var lines: [String] = []
        var part = ""
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D || byte == 0x20 && !isLast
            let text = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
            if part.utf8.count + text.utf8.count > 75 {
                lines.append(part + "=")
                part = ""
            }
            part += text
        }
        return lines + [part]
    }

    private static func base64(_ bytes: [UInt8]) -> [String] {
        let text = Array(Data(bytes).base64EncodedString().utf8)
        return stride(from: 0, to: text.count, by: 76).map {
            String(decoding: text[$0..<min($0 + 76, text.count)], as: UTF8.self)
        }
    }

    /// A name before an address: as it is where it is short and plain, else in encoded words.
    static func phrase(_ text: String) -> String {
        let text = Printed.line(text)
        let isPlain = text.utf8.allSatisfy { byte in
            (0x20...0x7E).contains(byte) && !Array("\"(),.:;<>@[\\]=?".utf8).contains(byte)
        }
        return isPlain && text.utf8.count <= 70 ? text : encoded(text)
    }

    /// Text of a header: as it is where it is plain, folded between words, else in encoded words.
    static func unstructured(_ text: String) -> String {
        let text = Printed.line(text)
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") else { return encoded(text) }
        var lines: [String] = []
        var part = ""
        for word in text.split(separator: " ") {
            if !part.isEmpty, part.utf8.count + 1 + word.utf8.count > 66 {
                lines.append(part)
                part = ""
            }
            part += part.isEmpty ? word : " " + word
        }
        return (lines + [part]).joined(separator: "\r\n ")
    }

    /// Encoded words (RFC 2047) of at most 75 characters: 39 bytes are 52 in base64, beside 12 around them.
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var part: [UInt8] = []
        func end() { words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=") }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if part.count + bytes.count > 39 {
                end()
                part = []
            }
            part += bytes
        }
        end()
        return words.joined(separator: "\r\n ")
    }

    private static func date(_ instant: Instant) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = Day(number: Int((Double(instant.seconds) / 86_400).rounded(.down)))
        let parts = day.parts
        let time = Instant(seconds: instant.seconds).description.dropFirst(11).prefix(8)
        return "\(names[day.weekday.number - 1]), \(parts.day) \(months[parts.month - 1]) \(parts.year) \(time) +0000"
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }
}
