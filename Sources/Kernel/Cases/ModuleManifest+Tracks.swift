import Blueprint
import Operations
import Shapes

extension ModuleManifest {
    /// A step by its name.
    func step(_ name: String) -> StepDeclaration? {
        steps.first { $0.name.value == name }
    }

    /// The step that the main track begins at; a module without steps has one of the kernel's.
    var firstStep: String { steps.first?.name.value ?? "expected" }

    /// The first step of every track beside the main one, in the manifest's order.
    var beginnings: [(track: String, step: StepDeclaration)] {
        var seen: Set<String> = []
        return steps.compactMap { step in
            guard let track = step.track?.value, seen.insert(track).inserted else { return nil }
            return (track, step)
        }
    }

    /// Whether the home municipality does one of its steps.
    var hasRegistrar: Bool { steps.contains { $0.by.value == StepActor.registrar } }

    /// Whether one of the steps that may follow is done at a desk, so that an appointment is needed.
    func awaitsLeg(_ standings: [CaseStanding]) -> Bool {
        standings.contains { standing in
            standing.ends == nil && following(standing).contains { $0.at == .leg }
        }
    }

    /// The steps that may follow on a track, as declared; none after its end.
    func following(_ standing: CaseStanding) -> [StepDeclaration] {
        guard standing.ends == nil, let current = step(standing.step) else { return [] }
        return current.next.compactMap { step($0.value) }
    }
}

/// Who does a step, where it is no partner.
enum StepActor {
    /// A registrar of the case's home municipality.
    static let registrar = "registrar"
    /// The case's sponsor.
    static let sponsor = "sponsor"
    /// Whoever holds the visit's key.
    static let client = "client"
}
