import HashTreeCollections
import Ledger
import Operations

/// What must be at hand of secure documents to decide: where serials are, open documents by case, and open counts.
struct StockBook: Sendable {
    private var places: TreeDictionary<Series, SeriesPlaces> = [:]
    private var documents: TreeDictionary<String, [DocumentRecord]> = [:]
    private var counts: TreeDictionary<String, StockCountRecord> = [:]
    private var last = 0

    init() {}

    /// The number of the next act or count.
    mutating func nextNumber() -> Int {
        last += 1
        return last
    }

    // MARK: - Blank documents

    /// Where the serials of a series are.
    subscript(series: Series) -> SeriesPlaces { places[series] ?? SeriesPlaces() }

    /// Where a serial is.
    func place(of series: Series, _ number: Int) -> StockPlace { self[series].place(of: number) }

    /// Puts serials at a place.
    mutating func put(_ series: Series, _ numbers: ClosedRange<Int>, at place: StockPlace) {
        places[series, default: SeriesPlaces()].put(numbers, at: place)
    }

    /// The series that are known, in order; of one kind where one is named.
    func series(of kind: String? = nil) -> [Series] {
        places.keys.filter { kind == nil || $0.kind == kind }.sorted()
    }

    /// What lies at a place of one kind.
    func serials(of kind: String, at place: StockPlace) -> SerialSet {
        var set = SerialSet()
        for series in series(of: kind) {
            for stretch in self[series].known where stretch.place == place { set.insert(series, stretch.numbers) }
        }
        return set
    }

    // MARK: - Personal documents

    /// The documents of a case of which something may still become.
    func documents(of caseID: String) -> [DocumentRecord] { documents[caseID] ?? [] }

    /// The open documents of a centre, of its cases or lying there, in the order of their ids.
    func documents(at centre: String) -> [DocumentRecord] {
        documents.values.flatMap { $0 }.filter { $0.centre == centre || $0.place.centre == centre }
            .sorted { $0.id < $1.id }
    }

    /// Takes in how a document stands now.
    mutating func keep(_ document: DocumentRecord) {
        var own = documents[document.caseID] ?? []
        own.removeAll { $0.id == document.id }
        if document.isOpen { own.append(document) }
        documents[document.caseID] = own.isEmpty ? nil : own.sorted { $0.id < $1.id }
    }

    // MARK: - Counts

    /// The counts that are not explained, in their order.
    var openCounts: [StockCountRecord] { counts.values.sorted { $0.number < $1.number } }

    /// Takes in how a count stands now.
    mutating func keep(_ count: StockCountRecord) {
        counts[count.id] = count.state == .open ? count : nil
    }

    /// The book as the records tell it.
    static func load(in transaction: any Transaction) throws -> StockBook {
        var book = StockBook()
        var edges: [Series: [SeriesPlaces.Edge]] = [:]
        for edge in try StockEdge.all(in: transaction) {
            edges[edge.series, default: []].append(SeriesPlaces.Edge(first: edge.first, place: edge.place))
        }
        for (series, edges) in edges { book.places[series] = SeriesPlaces(edges) }
        for document in try DocumentRecord.open(in: transaction) { book.keep(document) }
        for count in try StockCountRecord.open(in: transaction) { book.keep(count) }
        book.last = max(
            try StockActRecord.lastNumber(in: transaction), try StockCountRecord.lastNumber(in: transaction))
        return book
    }
}
