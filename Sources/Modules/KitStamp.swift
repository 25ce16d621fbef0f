/// Tells which compiler and which kit something was built with; what differs in either may not call the other.
///
/// Swift's calls between images rest on the exact layout of the kit's types, so a library of another kit would crash at
/// its first call. The build writes the stamp into every module and into this program (`loket_kit`).
package struct KitStamp: Hashable, Sendable {
    /// The compiler's version, such as `6.3.1`.
    package let compiler: String
    /// SHA-256 of the kit's sources as 64 lower-case hexadecimal digits.
    package let kit: String

    /// A stamp of a compiler's version and a digest of 64 digits.
    package init(compiler: String, kit: String) {
        self.compiler = compiler
        self.kit = kit
    }

    /// Reads `compiler/digest`; anything else gives `nil`.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: slash, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(isVersion), parts[1].count == 64,
            parts[1].allSatisfy(isDigit)
        else { return nil }
        self.init(compiler: String(decoding: parts[0], as: UTF8.self), kit: String(decoding: parts[1], as: UTF8.self))
    }

    /// What this program was built with.
    package static var ofThisProgram: KitStamp {
        guard let stamp = KitStamp(String(cString: loketKit())) else {
            preconditionFailure("the build writes a stamp of compiler and digest into the program")
        }
        return stamp
    }

    /// The first stamp that stands in a library's bytes as a C string, or `nil` where there is none.
    ///
    /// It is read before the library is loaded: one that lacks a symbol of this kit could not be loaded to be asked.
    package init?(in library: some Sequence<UInt8>) {
        var version: [UInt8] = []
        var digest: [UInt8] = []
        var isAfterSlash = false
        for byte in library {
            if isAfterSlash, byte == 0, digest.count == 64 {
                self.init(
                    compiler: String(decoding: version, as: UTF8.self), kit: String(decoding: digest, as: UTF8.self))
                return
            }
            if isAfterSlash, isDigit(byte), digest.count < 64 {
                digest.append(byte)
            } else if !isAfterSlash, byte == slash, !version.isEmpty {
                isAfterSlash = true
            } else {
                if isAfterSlash || !isVersion(byte) { version.removeAll(keepingCapacity: true) }
                isAfterSlash = false
                digest.removeAll(keepingCapacity: true)
                if isVersion(byte), version.count < 16 { version.append(byte) }
            }
        }
        return nil
    }
}

extension KitStamp: CustomStringConvertible {
    /// Compiler and digest as the stamp spells them.
    package var description: String { "\(compiler)/\(kit)" }
}

private let slash = UInt8(ascii: "/")

private func isVersion(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (48...57).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
}
