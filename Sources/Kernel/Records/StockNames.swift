import ServiceKit

// Types whose names other modules use too, under names of their own.

/// A local day.
typealias ServiceDay = ServiceKit.Day
