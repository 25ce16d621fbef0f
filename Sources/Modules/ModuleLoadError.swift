/// Why a module's library cannot be used, in words for whoever installs it.
package enum ModuleLoadError: Error, Hashable, Sendable {
    /// The manifest's `library:` is no bare file name, or differs from the folder's.
    case wrongName(library: String, expected: String)
    /// The library stands in none of the places where it is looked for.
    case notFound(library: String, lookedIn: [String])
    /// The file cannot be read.
    case unreadable(path: String, reason: String)
    /// The file carries no `loket_kit`: it is no module, or was built without the kit's stamp.
    case noStamp(path: String)
    /// It was built with another compiler or another kit than this program.
    case otherKit(path: String, built: KitStamp, program: KitStamp)
    /// The system's loader refuses it.
    case notLoadable(path: String, reason: String)
    /// It exports no `loket_module`.
    case noEntry(path: String)
    /// Its code says another id than its manifest.
    case otherModule(path: String, found: String, expected: String)

    /// The diagnostic's code.
    package var code: String {
        switch self {
        case .wrongName: "module-library-name"
        case .notFound: "module-library-missing"
        case .unreadable: "module-library-unreadable"
        case .noStamp: "module-without-stamp"
        case .otherKit: "module-of-another-kit"
        case .notLoadable: "module-not-loadable"
        case .noEntry: "module-without-entry"
        case .otherModule: "module-of-another-id"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .wrongName(_, let expected): "write `library: \(expected)`, the folder's name between lib and .so"
        case .notFound: "build the module, or take `library:` out of its manifest where it needs no code"
        case .unreadable: "make the file readable to the account that runs loket"
        case .noStamp: "build the module with `plugins: [.plugin(name: \"KitStamp\", package: \"ServiceKit\")]`"
        case .otherKit(_, let built, let program) where built.kit == program.kit:
            "build the module with Swift \(program.compiler)"
        case .otherKit: "build the module against the kit that came with this program"
        case .notLoadable: "build the module anew on this system"
        case .noEntry: "export the module: `@c(loket_module) public func …` that returns `ModuleBox.retained(…)`"
        case .otherModule(_, let found, let expected): "write `id = \"\(expected)\"` in the code, or `module: \(found)`"
        }
    }
}

extension ModuleLoadError: CustomStringConvertible {
    /// What is wrong, with the file and both sides of a difference, in one line.
    package var description: String {
        switch self {
        case .wrongName(let library, let expected): "the library is named \(library), expected \(expected)"
        case .notFound(let library, let lookedIn):
            "\(library) is not there; looked in \(lookedIn.joined(separator: ", "))"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .noStamp(let path): "\(path) does not tell which kit it was built with"
        case .otherKit(let path, let built, let program):
            built.kit == program.kit
                ? "\(path) was built with Swift \(built.compiler), this program with \(program.compiler)"
                : "\(path) was built against another kit (\(built.kit.prefix(12))…) than this program "
                    + "(\(program.kit.prefix(12))…)"
        case .notLoadable(let path, let reason): "\(path) cannot be loaded: \(reason)"
        case .noEntry(let path): "\(path) exports no loket_module"
        case .otherModule(let path, let found, let expected):
            "\(path) is the module \(found), its manifest says \(expected)"
        }
    }
}
