import Crypto
import FoundationEssentials
import Glibc
import ServiceKit
import Synchronization

/// Loads the libraries of modules while the program runs.
///
/// Code is never unloaded: a library that changed on disk is the earlier one until the program starts anew.
package final class ModuleLibrary: Sendable {
    private let kit: KitStamp
    private let loaded = Mutex<[String: LoadedModule]>([:])

    /// A loader that accepts libraries of one kit, by default this program's own.
    package init(kit: KitStamp = .ofThisProgram) {
        self.kit = kit
    }

    /// Loads a library and checks that it is the module `id` of this kit; the same file is loaded once.
    package func load(_ path: String, as id: String) throws(ModuleLoadError) -> LoadedModule {
        let path = resolved(path)
        let module = try loaded.withLock { loaded throws(ModuleLoadError) in
            if let known = loaded[path] { return known }
            let module = try open(path)
            loaded[path] = module
            return module
        }
        guard module.module.id == id else {
            throw .otherModule(path: path, found: module.module.id, expected: id)
        }
        return module
    }

    /// SHA-256 of a library as it stands on disk now, which tells whether it changed since it was loaded.
    package static func digest(of path: String) throws(ModuleLoadError) -> String {
        digest(try contents(of: path))
    }

    /// Opens a library in the order that keeps a strange one from being run: stamp, symbols, entry.
    private func open(_ path: String) throws(ModuleLoadError) -> LoadedModule {
        let contents = try ModuleLibrary.contents(of: path)
        guard let stamp = contents.withUnsafeBytes({ KitStamp(in: $0) }) else { throw .noStamp(path: path) }
        guard stamp == kit else { throw .otherKit(path: path, built: stamp, program: kit) }

        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .notLoadable(path: path, reason: dlerror().map { String(cString: $0) } ?? "no reason given")
        }
        guard let address = dlsym(library, "loket_kit") else { throw .noStamp(path: path) }
        let exported = String(cString: unsafeBitCast(address, to: StampFunction.self)())
        guard exported == kit.description else {
            guard let exported = KitStamp(exported) else { throw .noStamp(path: path) }
            throw .otherKit(path: path, built: exported, program: kit)
        }
        guard let address = dlsym(library, "loket_module") else { throw .noEntry(path: path) }
        let module = ModuleBox.take(unsafeBitCast(address, to: EntryFunction.self)())
        return LoadedModule(path: path, digest: ModuleLibrary.digest(contents), module: module)
    }

    private static func contents(of path: String) throws(ModuleLoadError) -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func digest(_ contents: Data) -> String {
        SHA256.hash(data: contents).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

private typealias StampFunction = @convention(c) () -> UnsafePointer<CChar>
private typealias EntryFunction = @convention(c) () -> UnsafeMutableRawPointer
