package import Ledger

/// The tables and statements that the kernel adds to the ledger's own.
package enum KernelTables {
    /// Migrations, to be applied after the ledger's.
    package static let migrations = [
        Migration(
            version: 100, name: "visits",
            statements: VisitRecord.tables + LegRecord.tables + PersonRecord.tables + CaseRecord.tables
                + HoldRecord.tables + TokenRecord.tables),
        Migration(
            version: 102, name: "cases",
            statements: CaseRecord.remade + CaseEntry.tables + LegResultRecord.tables),
        Migration(version: 103, name: "clocks", statements: ClockRecord.tables),
        Migration(version: 104, name: "sponsors", statements: SponsorRecord.tables + SponsorVisit.tables),
        Migration(version: 105, name: "indexes that nothing reads", statements: VisitRecord.trimmed),
        Migration(
            version: 106, name: "the room",
            statements: LegRecord.withTurns + ArrivalRecord.tables + VisitAct.tables + VisitRecord.awaited),
        Migration(
            version: 107, name: "people and days",
            statements: DayClosingRecord.tables + ClientRecord.tables + InterruptionRecord.tables
                + SettlementRecord.tables),
        Migration(
            version: 108, name: "stock",
            statements: StockEdge.tables + StockActRecord.tables + StockCountRecord.tables + DocumentRecord.tables),
        Migration(version: 110, name: "suspensions", statements: SuspensionRecord.tables),
        Migration(
            version: 111, name: "ratings",
            statements: RatingRecord.tables + AnswerRecord.tables + SurveyInvitation.tables),
        Migration(
            version: 112, name: "what figures are counted by",
            statements: VisitRecord.counted + LegResultRecord.counted + DueKind.counted),
        Migration(
            version: 113, name: "fewer trees a booking", statements: VisitRecord.remade + LegRecord.trimmed),
        Migration(version: 114, name: "days by the week", statements: VisitRecord.byWeek),
    ]

    /// Every statement, for the test that prepares them on each engine.
    package static let statements: [Statement] =
        VisitRecord.statements + LegRecord.statements + PersonRecord.statements + CaseRecord.statements
        + CaseRecord.listStatements + CaseEntry.statements + LegResultRecord.statements
        + HoldRecord.statements + TokenRecord.statements + SponsorRecord.statements + SponsorVisit.statements
        + InterruptionRecord.statements + SettlementRecord.statements
        + SuspensionRecord.statements + BookedVisits.statements
        + ClockRecord.statements + ArrivalRecord.statements + VisitAct.statements + DayClosingRecord.statements
        + ClientRecord.statements + RatingRecord.statements + AnswerRecord.statements + SurveyInvitation.statements
        + StockEdge.statements + StockActRecord.statements + StockCountRecord.statements + DocumentRecord.statements
}
