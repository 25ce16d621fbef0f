import Shapes

extension API {
    private static let officers = Access.roles([.officer])
    private static let readers = Access.roles([.officer, .centreAdmin, .nationalAdmin, .auditor])

    /// `GET /centres/{centre}/stock`.
    package static let showStock = Operation<StockAsked, StockShown>(
        "show-stock", .get, "/centres/{centre}/stock", .stock, for: readers, input: StockAsked.record,
        answer: .json(StockShown.shape), "What a centre has of secure documents",
        description: """
            Blank documents by range and place, beside the number under which to order; personal documents that are \
            not handed out yet; counts that are not explained.
            """)

    /// `POST /centres/{centre}/stock/receipts`.
    package static let receiveStock = Operation<StockReceipt, StockAct>(
        "receive-stock", .post, "/centres/{centre}/stock/receipts", .stock, for: officers,
        input: StockReceipt.record, answer: .json(StockAct.shape), refusals: [.conflict], "Receive secure documents",
        description: """
            Exactly one of `kind` with `ranges`, and `document`. Blank documents are received by two: without `second` \
            the receipt stands unsigned until another officer signs it. A serial that is known already is refused (409).
            """,
        example: #"{"kind":"residence-sticker","ranges":[{"first":"NL-V-000200","last":"NL-V-000299"}]}"#)

    /// `POST /centres/{centre}/stock/transfers`.
    package static let transferStock = Operation<StockTransfer, StockAct>(
        "transfer-stock", .post, "/centres/{centre}/stock/transfers", .stock, for: officers,
        input: StockTransfer.record, answer: .json(StockAct.shape), refusals: [.conflict],
        "Hand secure documents over to another place",
        description: """
            Within the centre they lie there at once. To another centre they are in transit until they are received \
            there.
            """,
        example: #"{"kind":"residence-sticker","ranges":[{"first":"NL-V-000100","last":"NL-V-000119"}],"to":"ind-1"}"#)

    /// `POST /centres/{centre}/stock/counts`.
    package static let countStock = Operation<StockCounting, StockCount>(
        "count-stock", .post, "/centres/{centre}/stock/counts", .stock, for: officers, input: StockCounting.record,
        answer: .json(StockCount.shape), "Count blank documents at one place",
        description: """
            What is missing or too much is told serial by serial, and stands open until the books say where each of \
            them is (transferred, received or void), or until the place is counted again.
            """,
        example: """
            {"kind":"residence-sticker","place":"ind-1","ranges":[{"first":"NL-V-000100","last":"NL-V-000118"}]}
            """)

    /// `POST /centres/{centre}/stock/voids`.
    package static let voidStock = Operation<StockVoid, StockAct>(
        "void-stock", .post, "/centres/{centre}/stock/voids", .stock, for: officers, input: StockVoid.record,
        answer: .json(StockAct.shape), refusals: [.conflict], "Make secure documents void",
        description: """
            For ever, and by two: without `second` it stands unsigned until another officer signs it. What lies at \
            the centre or is on its way there can be made void, and what an open count found there.
            """,
        example: """
            {"kind":"residence-sticker","ranges":[{"first":"NL-V-000150"}],"reason":"not in the drawer, nor elsewhere"}
            """)

    /// `POST /cases/{case}/documents`.
    package static let registerDocument = Operation<DocumentWanted, StockDocument>(
        "register-document", .post, "/cases/{case}/documents", .stock, for: officers,
        input: DocumentWanted.record, answer: .json(StockDocument.shape), refusals: [.conflict],
        "Register a personal document against a case",
        description: """
            Its number is sealed. While it is not at the centre, no appointment for its case can be booked or moved \
            (409, `document-elsewhere`); when it is received there, its holder is told.
            """,
        example: #"{"number":"V123AL568","place":"elsewhere"}"#)

    /// `GET /centres/{centre}/stock/{kind}/serials/{serial}`.
    package static let traceSerial = Operation<SerialAsked, StockChain>(
        "trace-serial", .get, "/centres/{centre}/stock/{kind}/serials/{serial}", .stock, for: readers,
        input: SerialAsked.record, answer: .json(StockChain.shape), "Where a serial was, when and by whom",
        description: "Back to the supplier. A serial that was never at the centre is not found there.")

    /// `GET /centres/{centre}/stock/documents/{document}`.
    package static let traceDocument = Operation<DocumentAsked, StockChain>(
        "trace-document", .get, "/centres/{centre}/stock/documents/{document}", .stock, for: readers,
        input: DocumentAsked.record, answer: .json(StockChain.shape), "Where a personal document was, when and by whom")

    /// `GET /centres/{centre}/countersignatures`.
    package static let listCountersignatures = Operation<CountersignaturesAsked, CountersignatureList>(
        "list-countersignatures", .get, "/centres/{centre}/countersignatures", .stock, for: readers,
        input: CountersignaturesAsked.record, answer: .json(CountersignatureList.shape),
        "What second officers have still to sign")

    /// `POST /countersignatures/{act}`.
    package static let countersign = Operation<ActNamed, StockAct>(
        "countersign", .post, "/countersignatures/{act}", .stock, for: officers, input: ActNamed.record,
        answer: .json(StockAct.shape), refusals: [.conflict], "Sign what another officer did alone",
        description: "Whoever did it cannot sign it (409). Signing what this officer signed already changes nothing.")
}
