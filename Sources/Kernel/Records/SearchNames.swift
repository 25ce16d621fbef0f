import Timetable

// The search's types whose names the API uses too, under names of their own.

/// A slot as the search finds it, in ticks.
typealias FoundSlot = Slot
/// Why a day has no slot, as far as desks tell.
typealias DayRefusal = Refusal
