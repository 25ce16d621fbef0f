package import ServiceKit

/// Looks for slots of one service for a party whose members all need it.
///
/// A start is offered once, with its best arrangement: earliest finish, then the smallest sum of starts.
/// - *always*, or one person: one leg for all, of `first + (n − 1) × eachFurther` ticks.
/// - *allowed*: that one leg where a desk is free long enough, whatever else would finish earlier. Else one person after
///   the other, each for `first` ticks, at any desk, the next at most `maxWait` ticks after the one before has ended;
///   a person stays at the desk of the one before where that is free.
/// - *never*: each alone for `first` ticks, on several desks at once where they are free. Nobody starts later than one
///   after the other would allow: person `k`, counted from 0, starts by `k × (first + maxWait)` ticks after the slot.
///
/// Of desks that are equally good, the first of the sheet is taken.
package struct SlotSearch: Hashable, Sendable {
    /// How long a leg lasts and who shares one.
    package let rule: LegRule
    /// How many persons need the service, at least one.
    package let persons: Int
    /// Ticks that may pass between one person's turn and the next where they do not share a leg.
    package let maxWait: Int

    /// A search for a party.
    package init(rule: LegRule, persons: Int, maxWait: Int = 0) {
        precondition(persons > 0 && maxWait >= 0, "a party has a person, and a wait is not negative")
        self.rule = rule
        self.persons = persons
        self.maxWait = maxWait
    }

    /// Whether all persons are served in one leg, whatever is free.
    var isAlwaysShared: Bool {
        persons == 1 || rule.together == .always
    }

    /// The first `limit` slots from a start on and before a day, over the sheets that `sheet` gives.
    ///
    /// A day for which it gives `nil` is passed over without a reason. Each day is asked for once, in order, and none
    /// after the day of the page's last slot and its successor.
    package func slots(
        from first: SlotStart, until end: Day, limit: Int, sheet: (Day) -> DaySheet?
    ) -> SlotPage {
        var page = SlotPage()
        var arrangements = Arrangements(self)
        var day = first.day
        while day < end, page.next == nil {
            if let sheet = sheet(day) {
                look(at: sheet, from: first, limit: limit, with: &arrangements, into: &page)
            }
            day = day.adding(days: 1)
        }
        return page
    }

    /// The first `limit` slots of some sheets, which are in the order of their days; from the first day on without `first`.
    package func slots(in sheets: [DaySheet], from first: SlotStart? = nil, limit: Int = .max) -> SlotPage {
        var page = SlotPage()
        var arrangements = Arrangements(self)
        for sheet in sheets {
            let from = first ?? SlotStart(day: sheet.day, tick: 0)
            guard sheet.day >= from.day else { continue }
            look(at: sheet, from: from, limit: limit, with: &arrangements, into: &page)
            if page.next != nil { break }
        }
        return page
    }

    /// The slot that starts at a tick of a day, `nil` where there is none.
    package func slot(at tick: Int, on sheet: DaySheet) -> Slot? {
        if isAlwaysShared {
            // One start needs no tables of all starts.
            let ticks = rule.ticks(for: persons)
            guard tick >= 0, tick <= DayRow.ticks - ticks else { return nil }
            let wanted = DayRow(tick..<tick + ticks)
            guard let place = sheet.free.firstIndex(where: { wanted.subtracting($0).isEmpty }) else { return nil }
            return Slot(day: sheet.day, start: tick, ticks: ticks, desk: Int32(sheet.desks[place]), persons: persons)
        }
        var arrangements = Arrangements(self)
        guard arrangements.read(sheet).contains(tick) else { return nil }
        return arrangements.slot(at: tick)
    }

    /// Every tick of a day at which a slot starts.
    package func starts(on sheet: DaySheet) -> DayRow {
        var arrangements = Arrangements(self)
        var row = DayRow.empty
        for tick in arrangements.read(sheet) where arrangements.slot(at: tick) != nil {
            row.insert(tick..<tick + 1)
        }
        return row
    }

    /// Why a day has no slot, `nil` where it has one.
    package func refusal(on sheet: DaySheet) -> Refusal? {
        if sheet.hours.isEmpty { return .closed }
        if isAlwaysShared {
            let ticks = rule.ticks(for: persons)
            if sheet.free.contains(where: { !$0.starts(for: ticks).isEmpty }) { return nil }
            return sheet.open.contains { !$0.starts(for: ticks).isEmpty } ? .full : .tooLong
        }
        var arrangements = Arrangements(self)
        if arrangements.hasSlot(on: sheet) { return nil }
        return arrangements.hasSlot(on: sheet.unbooked) ? .full : .tooLong
    }

    @inline(__always)
    private func look(
        at sheet: DaySheet, from first: SlotStart, limit: Int, with arrangements: inout Arrangements,
        into page: inout SlotPage
    ) {
        var candidates = arrangements.read(sheet)
        if sheet.day == first.day { candidates = candidates.notBefore(first.tick) }
        var found = false
        for tick in candidates {
            guard let slot = arrangements.slot(at: tick) else { continue }
            guard page.slots.count < limit else {
                page.next = slot.at
                return
            }
            found = true
            page.slots.append(slot)
        }
        if !found {
            page.without.append(SlotPage.DayWithout(day: sheet.day, refusal: refusal(on: sheet) ?? .tooSoon))
        }
    }
}
