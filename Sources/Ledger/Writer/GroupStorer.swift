import Dispatch
import Foundation
import Synchronization

/// Stores decided groups, one at a time and in their order, on a thread of its own, while the writer decides the next.
final class GroupStorer<State: Sendable>: Sendable {
    private let slot = Mutex<Group<State>?>(nil)
    private let given = DispatchSemaphore(value: 0)
    private let queue: JobQueue<State>

    /// Starts the thread.
    ///
    /// - Parameters:
    ///   - queue: Is told when a group is stored, or why it is not.
    ///   - store: Stores a group and answers its operations.
    init(queue: JobQueue<State>, _ store: @escaping @Sendable (Group<State>) throws -> Void) {
        self.queue = queue
        let thread = Thread { [self] in
            while true {
                given.wait()
                let group = slot.withLock { slot in
                    defer { slot = nil }
                    return slot
                }
                guard let group else { return }
                do {
                    try store(group)
                    queue.stored(group)
                } catch {
                    queue.failed(StoreFailure(group: group, error: error))
                }
            }
        }
        thread.name = "loket.store"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Takes a group to be stored; the one before it is.
    func take(_ group: Group<State>) {
        queue.storing()
        slot.withLock { $0 = group }
        given.signal()
    }

    /// Ends the thread.
    func end() {
        given.signal()
    }
}
