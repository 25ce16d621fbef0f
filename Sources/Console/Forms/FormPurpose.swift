import Operations

/// What a form is for, with what it needs to know.
package enum FormPurpose: Sendable {
    /// Who of a visit has come.
    case checkIn(Row)
    /// What came of a leg.
    case finish(FinishPlan)
    /// Why a leg is set aside.
    case park(Row)
    /// To which desk a leg is sent, of these.
    case send(Row, desks: [String])
    /// Who has come without an appointment.
    case walkIn(WalkInPlan)
    /// Why the last thing done with a visit is taken back.
    case undo(visit: String, what: String)
    /// Which desk is this console's, of these.
    case desk([String])

    /// The head of the form.
    package var title: String {
        switch self {
        case .checkIn(let row): "check in \(row.call): who is here?"
        case .finish(let plan): "finish \(plan.row.call): \(plan.row.entry.service) at \(plan.row.entry.desk)"
        case .park(let row): "park \(row.call): \(row.entry.service)"
        case .send(let row, _): "send \(row.call): \(row.entry.service)"
        case .walkIn: "walk-in: who has come?"
        case .undo(let visit, let what): "undo \(visit)\(what.isEmpty ? "" : ": \(what)")"
        case .desk: "which desk is yours?"
        }
    }

    /// The fields, as far as the values so far ask for them.
    func fields(_ values: [String: String]) -> [FormField] {
        switch self {
        case .checkIn(let row):
            return row.persons.filter { !$0.isHere }.map { one in
                FormField(
                    one.person, one.label, .toggle, value: values[one.person] ?? "yes", pointer: "/persons")
            }
        case .finish(let plan): return plan.fields(values)
        case .park:
            return [FormPurpose.reason(values, isRequired: false)]
        case .send(_, let desks):
            let desk = FormField(
                "desk", "desk", .choice(desks.map { FormField.Choice($0) }), value: values["desk"] ?? "",
                pointer: "/desk")
            return [desk, FormPurpose.reason(values, isRequired: false)]
        case .walkIn(let plan): return plan.fields(values)
        case .undo: return [FormPurpose.reason(values, isRequired: true)]
        case .desk(let desks):
            return [
                FormField("desk", "desk", .choice(desks.map { FormField.Choice($0) }), value: values["desk"] ?? "")
            ]
        }
    }

    /// What the filled form asks for.
    func act(_ values: [String: String]) -> Act? {
        let reason = values["reason"].flatMap { $0.isEmpty ? nil : $0 }
        switch self {
        case .checkIn(let row):
            let coming = row.persons.filter { !$0.isHere }.map(\.person)
            let here = coming.filter { values[$0] != "no" }
            return .checkIn(CheckIn(visit: row.visit, persons: here.count == row.persons.count ? nil : here))
        case .finish(let plan): return plan.act(values)
        case .park(let row):
            return .transfer(LegTransfer(visit: row.visit, leg: row.entry.leg, to: .parked, reason: reason))
        case .send(let row, _):
            return .transfer(
                LegTransfer(visit: row.visit, leg: row.entry.leg, to: .desk, desk: values["desk"], reason: reason))
        case .walkIn(let plan): return plan.act(values)
        case .undo(let visit, _): return .undo(Undoing(visit: visit, reason: reason ?? ""))
        case .desk: return nil
        }
    }

    private static func reason(_ values: [String: String], isRequired: Bool) -> FormField {
        FormField(
            "reason", isRequired ? "reason" : "reason, if any", .text(hint: ""), value: values["reason"] ?? "",
            isRequired: isRequired, isPersonal: true, pointer: "/reason")
    }
}
