import Blueprint
import Operations
import Testing

@Suite("Words of the overview")
struct OverviewWordsTests {
    @Test("files and answers say the same")
    func equal() {
        #expect(OverviewEntry.Counted.allCases.map(\.rawValue) == Counts.allCases.map(\.rawValue))
        #expect(OverviewEntry.Shown.allCases.map(\.rawValue) == FigureShown.allCases.map(\.rawValue))
        #expect(SurveyEntry.Scale.satisfaction.answers == Satisfaction.allCases.map(\.rawValue))
    }
}
