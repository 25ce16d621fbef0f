/// An e-mail address that can stand in a header as it is: plain characters before one @, and a host name behind it.
package struct MailAddress: Hashable, Sendable {
    /// The address.
    package let text: String

    /// The address, or `nil` where it would need quoting or is none.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return nil }
        let local = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard local.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(MailAddress.isAtom) }),
            host.allSatisfy({ !$0.isEmpty && $0.first != "-" && $0.utf8.allSatisfy(MailAddress.isHost) })
        else { return nil }
        self.text = text
    }

    /// What stands behind the @.
    package var host: Substring { text.split(separator: "@")[1] }

    // RFC 5322, 3.2.3.
    private static func isAtom(_ byte: UInt8) -> Bool {
        isHost(byte) || Array("!#$%&'*+/=?^_`{|}~".utf8).contains(byte)
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
