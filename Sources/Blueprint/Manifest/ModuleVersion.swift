import Shapes

/// A module's version, `1.0.0`, in order of release.
package struct ModuleVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Changes that ask something of others.
    package let major: Int
    /// Changes that add.
    package let minor: Int
    /// Changes that mend.
    package let patch: Int

    /// A version of three plain numbers; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in Int(part).flatMap { String($0) == part && $0 >= 0 ? $0 : nil } }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
    }

    /// The three numbers with dots.
    package var description: String { "\(major).\(minor).\(patch)" }

    /// Earlier versions come first.
    package static func < (left: ModuleVersion, right: ModuleVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }
}

extension Shape where Value == ModuleVersion {
    /// A version of three numbers.
    static var moduleVersion: Shape<ModuleVersion> {
        .scalar(
            .string(pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$"),
            parse: { written throws(Problem) in
                guard let version = ModuleVersion(written) else {
                    throw Problem("invalid-version", "`\(written)` is no version", fix: "three numbers, such as 1.0.0")
                }
                return version
            },
            text: { $0.description })
    }
}
