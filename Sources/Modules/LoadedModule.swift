package import ServiceKit

/// A module whose library is in this process, for as long as the process lives.
package struct LoadedModule: Sendable {
    /// The library's file, without symbolic links.
    package let path: String
    /// SHA-256 of the file as it was loaded, 64 lower-case hexadecimal digits; a revision records it.
    package let digest: String
    /// The module's code.
    package let module: any ServiceModule
}
