import ServiceKit

/// The library's entry: the module in a box that the caller owns.
@c(loket_module)
public func loketModule() -> UnsafeMutableRawPointer {
    ModuleBox.retained(ResidenceDocument())
}
