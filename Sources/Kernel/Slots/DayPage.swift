import Operations
import ServiceKit
import Timetable

/// The slots of one day from a tick on, as a search told them.
struct DayPage: Sendable {
    /// The slots, with their JSON.
    let slots: [Operations.Slot]
    /// Where the day goes on; `nil` where these were its last.
    let next: SlotStart?
}

/// A slot of one service that was found near another, with its JSON.
struct NearSlot: Sendable {
    /// When it starts.
    let at: SlotStart
    /// The slot as it is told.
    let slot: Operations.Slot
}

/// Whose page it is.
struct PageKey: Hashable, Sendable {
    let sheet: SheetKey
    /// Who of the party needs a leg.
    let needs: [Int]
    let tick: Int
    let limit: Int
}

/// Whose sheet it is.
struct SheetKey: Hashable, Sendable {
    let day: CentreDay
    let service: String
}

/// Whose page of visits of several services it is.
struct ItineraryKey: Hashable, Sendable {
    let day: CentreDay
    /// Who of the party needs a leg of what.
    let needs: [Need]
    let bundle: String
    let tick: Int
    let limit: Int

    /// A service, and who needs it.
    struct Need: Hashable, Sendable {
        let service: String
        let places: [Int]
    }
}
