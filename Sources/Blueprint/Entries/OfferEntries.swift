package import Calendars
import Diagnostics
import Rules
package import Shapes

/// Who may book a service, or through which channel.
package enum Booker: String, CaseIterable, Sendable {
    /// The client, without an account.
    case client
    /// The employer.
    case sponsor
    /// An officer.
    case officer
}

/// A service as a layer of files offers it.
package struct ServiceEntry: Sendable {
    /// When a service becomes bookable.
    package enum Release: String, CaseIterable, Sendable {
        /// As soon as a file prepares it.
        case atOnce = "at-once"
        /// Only when a rollout releases it to the centre.
        case byRollout = "by-rollout"
    }

    /// The module's id.
    package let service: Located<String>
    /// Settings of the module, as they were written.
    package let settings: [Keyed<Located<String>>]
    /// Who may book it; `nil` leaves what was inherited, and in the end everyone.
    package let bookBy: [Booker]?
    /// When it becomes bookable.
    package let release: Release?
    /// What may be said in public about how long it takes.
    package let promise: String?

    static let record = Record<ServiceEntry>(
        ServiceEntry.init,
        Field("service", Shape<String>.name.located, "the module's id", \.service),
        Field("settings", Shape<String>.writtenScalar.located.map(), default: [], "the module's settings", \.settings),
        .optional("book-by", Shape<Booker>.word.list(least: 1), "who may book it", \.bookBy),
        .optional("release", .word, "at once, or only by a rollout", \.release),
        .optional("promise", .text(most: 200), "what may be said in public", \.promise))
}

/// Services taken in one visit.
package struct BundleEntry: Sendable {
    /// A service of a bundle.
    package struct Leg: Sendable {
        /// The service.
        package let service: Located<String>
        /// The facts that must hold for a person to need it; `nil` for everyone.
        package let when: Node?

        static let record = Record<Leg>(
            Leg.init,
            Field("service", Shape<String>.name.located, "the service", \.service),
            .optional("when", .node, "the facts that must hold", \.when))
    }

    /// Whether the legs have an order.
    package enum Order: String, CaseIterable, Sendable {
        /// Any order.
        case free
        /// The order in which they are written.
        case asWritten = "as-written"
    }

    /// Its name, such as `one-stop-shop`.
    package let name: String
    /// Its services.
    package let legs: [Leg]
    /// Whether they have an order.
    package let order: Order
    /// How long a person may wait between two legs.
    package let maxWait: Term
    /// Who may book it.
    package let bookBy: [Booker]?

    static let record = Record<BundleEntry>(
        BundleEntry.init,
        Field("bundle", .name, "its name", \.name),
        Field("legs", Leg.record.shape().list(least: 1, most: 8), "its services", \.legs),
        Field("order", .word, default: Order.free, "free, or as written", \.order),
        Field("max-wait", .term, default: Term(0, .minutes), "the longest wait between two legs", \.maxWait),
        .optional("book-by", Shape<Booker>.word.list(least: 1), "who may book it", \.bookBy))
}

/// The terms of booking.
package struct BookingTerms: Sendable {
    /// How an appointment of several persons may be cancelled.
    package enum Cancel: String, CaseIterable, Sendable {
        /// Only as a whole.
        case whole
        /// Person by person.
        case each
    }

    /// How far ahead one may book.
    package let horizon: Term
    /// Until how long before a visit one may book.
    package let latest: Term
    /// Until how long before a visit one may move it.
    package let changeUntil: Term
    /// How it may be cancelled.
    package let cancel: Cancel
    /// How long after its start a visit is held for those who are late.
    package let noShowAfter: Term
    /// Shares of a partner's open minutes that day, kept for a bundle or for walk-ins until `latest`.
    package let reserved: [Keyed<Located<Share>>]

    static let record = Record<BookingTerms>(
        BookingTerms.init,
        Field(
            "horizon",
            Shape<Term>.term.checked { term in
                term.minutes == nil ? nil : Problem("invalid-term", "a horizon is told in days", fix: "write 60 days")
            }, "how far ahead one may book: 60 days", \.horizon),
        Field("latest", .before, "until when one may book: 1 working day before", \.latest),
        Field("change-until", .before, "until when one may move: 1 working day before", \.changeUntil),
        Field("cancel", .word, "as a whole or person by person: whole", \.cancel),
        Field("no-show-after", .term, "how long a visit is held for the late: 10 minutes", \.noShowAfter),
        Field(
            "reserved", Shape<Share>.share.located.map(), default: [], "shares kept for a bundle or walk-ins",
            \.reserved))
}

extension Shape where Value == Node {
    /// Any value, kept as a tree for a reader that knows more.
    static var node: Shape<Node> {
        Shape<Node>(
            schema: .anything,
            read: { node, _ in
                if case .broken = node.content { return nil }
                return node
            },
            write: { node, json in node.write(to: &json) })
    }
}

extension Shape where Value == String {
    /// A scalar as it was written, of whatever type.
    static var writtenScalar: Shape<String> {
        Shape<String>(
            schema: .string(),
            read: { node, reading in
                guard case .scalar(let text, let style) = node.content, style != .null else {
                    return reading.mismatch(node, expected: "a single value")
                }
                return text
            },
            write: { $1.string($0) })
    }
}
