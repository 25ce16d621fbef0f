/// The code of a service: it works out the facts that a decision table cannot.
///
/// A module's library exports one C function, `loket_module`, that returns the module boxed by ``ModuleBox``.
public protocol ServiceModule: Sendable {
    /// The module's id, as its manifest states it.
    var id: String { get }

    /// Works out one fact that the manifest marks `by: code`, from the facts it `reads` (all of them known).
    ///
    /// Returns `nil` where the fact stays unknown, and findings where what it reads contradicts itself.
    func fact(_ name: String, from facts: Facts) -> Result<Fact?, Finding>
}
