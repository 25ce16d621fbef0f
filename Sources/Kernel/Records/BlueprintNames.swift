import Blueprint

// The blueprint's types whose names the API uses too, under names of their own.

/// What a module found for one person on one day.
typealias ModuleAssessment = Assessment
