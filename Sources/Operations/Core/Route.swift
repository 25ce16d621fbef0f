/// Where a request leads.
package enum Route: Sendable {
    /// To an operation, with the parameters of its path in their order.
    case found(Binding, parameters: [String])
    /// To what a browser asks before it reads an open document from elsewhere.
    case preflight(allow: [String])
    /// To nothing.
    case refused(Refusal)
}
