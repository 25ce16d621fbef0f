/// A state as it was published after a commit; holding it costs one reference, whatever the state's size.
package final class Snapshot<State: Sendable>: Sendable {
    /// The state.
    package let state: State
    /// The journal's position up to which the state is complete.
    package let position: Int64

    init(_ state: State, position: Int64) {
        self.state = state
        self.position = position
    }
}
