import Testing

/// The stories through the real executable, one after the other: each has the machine's disk and cores to itself.
@Suite("Stories", .serialized)
struct Stories {}
