import Ledger
import Operations

extension Kernel {
    /// The kernel's own figures in the text format of Prometheus; nothing in them names a person or a visit.
    package var metricsText: String {
        let snapshot = writer.snapshot
        let state = snapshot.state
        return """
            # HELP loket_revision The revision in force.
            # TYPE loket_revision gauge
            loket_revision \(state.configuration.number)
            # HELP loket_journal_position Entries of the journal.
            # TYPE loket_journal_position counter
            loket_journal_position \(snapshot.position)
            # HELP loket_holds Slots that are held.
            # TYPE loket_holds gauge
            loket_holds \(state.holds.count)
            # HELP loket_unproven_itineraries Itineraries that were told before they were proven to be the best.
            # TYPE loket_unproven_itineraries counter
            loket_unproven_itineraries \(figures.unproven)
            # HELP loket_clocks Open clocks of cases by how they stand.
            # TYPE loket_clocks gauge
            loket_clocks{state="running"} \(state.clockFigures.running)
            loket_clocks{state="paused"} \(state.clockFigures.paused)
            loket_clocks{state="overdue"} \(state.clockFigures.overdue)
            # HELP loket_clocks_warned Open clocks of cases of which people were warned.
            # TYPE loket_clocks_warned gauge
            loket_clocks_warned \(state.clockFigures.warned)
            # HELP loket_messages Messages that wait to be sent, and messages that were given up.
            # TYPE loket_messages gauge
            loket_messages{state="waiting"} \(state.messages.waiting)
            loket_messages{state="undelivered"} \(state.messages.undelivered)
            # HELP loket_messages_oldest_seconds For how long the oldest message has waited.
            # TYPE loket_messages_oldest_seconds gauge
            loket_messages_oldest_seconds \(oldestWaitingSeconds(state))
            # HELP loket_withheld_modules Modules that are withheld.
            # TYPE loket_withheld_modules gauge
            loket_withheld_modules \(state.configuration.withheld.count)
            # HELP loket_recording Whether operations can be recorded.
            # TYPE loket_recording gauge
            loket_recording \(writer.stopped == nil ? 1 : 0)

            """
    }
}
