import Shapes

/// A question for the chain of one serial.
package struct SerialAsked: Hashable, Sendable {
    /// The centre that asks.
    package let centre: String
    /// The kind.
    package let kind: String
    /// The serial.
    package let serial: Serial

    /// A question for the chain of one serial.
    package init(centre: String, kind: String, serial: Serial) {
        self.centre = centre
        self.kind = kind
        self.serial = serial
    }

    static let record = Record<SerialAsked>(
        { SerialAsked(centre: $0, kind: $1, serial: $2) }, Field("centre", .name, "the centre that asks", \.centre),
        Field("kind", .name, "the kind", \.kind), Field("serial", .serial, "the serial", \.serial))
}
