import Blueprint
import Ledger
import Operations

extension Kernel {
    /// `GET /visits/{visit}/calendar`: an iCalendar file (RFC 5545) with an event for each leg, in UTC.
    func visitCalendar(_ call: Call<VisitNamed>) throws(Refusal) -> [UInt8] {
        let configuration = state.configuration
        let now = clock.now
        return try read { transaction in
            let record = try visible(call.input.visit, to: call.principal, in: transaction)
            let legs = try LegRecord.list(of: record.reference, in: transaction)
            let organizer = configuration.blueprint.centres[record.centre].map {
                RenderedMessage.Sender(of: $0, else: nil).email
            }
            return CalendarFile(
                record, legs, configuration, language: record.language, organizer: organizer, at: now
            ).bytes
        }
    }
}
