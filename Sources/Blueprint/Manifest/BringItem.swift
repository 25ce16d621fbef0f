package import Rules
package import Shapes

/// Something a person must bring.
package struct BringItem: Sendable {
    /// Its name.
    package let name: Located<String>
    /// Who must bring it: without conditions, everyone; what is unknown never asks.
    package let when: Conditions

    static func shape(in vocabulary: Vocabulary) -> Shape<BringItem> {
        .record(
            "Bring", "something a person must bring",
            { (name: Located<String>, when: Conditions?) in
                BringItem(name: name, when: when ?? .none(in: vocabulary))
            },
            Field("bring", Shape<String>.name.located, "its name", \.name),
            .optional("when", Conditions.shape(in: vocabulary), "who must bring it", \.conditions))
    }

    private var conditions: Conditions? { when.all.isEmpty ? nil : when }
}
