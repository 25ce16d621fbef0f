/// Carries a module over the C entry point between its library and the kernel.
public final class ModuleBox: Sendable {
    /// The module.
    public let module: any ServiceModule

    private init(_ module: any ServiceModule) {
        self.module = module
    }

    /// Boxes a module for `loket_module` to return; whoever calls the entry owns the box.
    public static func retained(_ module: any ServiceModule) -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(ModuleBox(module)).toOpaque()
    }

    /// Takes the module out of a box that `loket_module` returned.
    public static func take(_ pointer: UnsafeMutableRawPointer) -> any ServiceModule {
        Unmanaged<ModuleBox>.fromOpaque(pointer).takeRetainedValue().module
    }
}
