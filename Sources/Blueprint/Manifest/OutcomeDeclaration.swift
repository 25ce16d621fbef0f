package import Shapes

/// Something a decision may say, and whether the person then comes.
package struct OutcomeDeclaration: Sendable {
    /// Its name.
    package let name: Located<String>
    /// Whether it asks a visit; without one the person has no leg and no case.
    package let hasVisit: Bool

    static let shape = Shape<OutcomeDeclaration>.record(
        "Outcome", "something a decision may say", OutcomeDeclaration.init,
        Field("outcome", Shape<String>.name.located, "its name", \.name),
        Field("visit", .yesNo, "whether it asks a visit", \.hasVisit))
}
