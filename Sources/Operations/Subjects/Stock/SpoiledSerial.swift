package import Shapes

/// A blank document that was spoiled at the desk.
package struct SpoiledSerial: Hashable, Sendable {
    /// Its serial.
    package let serial: Serial
    /// Why.
    package let because: SpoilReason

    /// A blank document that was spoiled.
    package init(_ serial: Serial, because: SpoilReason) {
        self.serial = serial
        self.because = because
    }

    /// The shape of it.
    package static let shape = Shape<SpoiledSerial>.record(
        "SpoiledSerial", "a blank document that was spoiled at the desk", { SpoiledSerial($0, because: $1) },
        Field("serial", .serial, "its serial", \.serial), Field("because", .word, "why", \.because))
}
