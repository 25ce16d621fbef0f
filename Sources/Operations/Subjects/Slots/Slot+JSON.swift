import Shapes

extension Slot {
    /// Writes the slot by hand, as its record's shape would: a search writes hundreds of them.
    func write(to json: inout JSONWriter) {
        if let written = self.json { return json.raw(written) }
        json.raw(
            [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                var text = SlotText(at: start)
                text.add("{\"startsAt\":")
                text.put(startsAt)
                text.add(",\"endsAt\":")
                text.put(endsAt)
                text.add(",\"localStart\":")
                text.put(localStart)
                text.add(",\"localEnd\":")
                text.put(localEnd)
                text.add(",\"legs\":[")
                for (index, leg) in legs.enumerated() {
                    if index > 0 { text.add(",") }
                    text.put(leg)
                }
                text.add("]")
                if let bound {
                    text.add(",\"bound\":")
                    text.put(bound)
                }
                text.add("}")
                count = text.count
            })
    }

    // Room for everything, were each byte of a name to be escaped.
    private var size: Int {
        legs.reduce(256) { size, leg in
            let names = leg.service.utf8.count + leg.partner.utf8.count + leg.desk.utf8.count
            return size + 256 + 6 * (names + leg.persons.reduce(0) { $0 + $1.utf8.count + 3 })
        }
    }
}
