/// Where blank documents come from when they are received.
package enum StockOrigin: String, CaseIterable, Sendable {
    /// Who makes them.
    case supplier
    /// Another centre that sent them.
    case inTransit = "in-transit"
}
