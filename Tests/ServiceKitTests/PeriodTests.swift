import ServiceKit
import Testing

@Suite("Period")
struct PeriodTests {
    private func period(_ from: String?, _ until: String?) -> Period {
        Period(from: from.flatMap { Day($0) }, until: until.flatMap { Day($0) })
    }

    @Test("its first day lies in it and `until` does not")
    func contains() throws {
        let agreement = period("2020-01-01", "2021-07-01")
        #expect(agreement.contains(try #require(Day("2020-01-01"))))
        #expect(agreement.contains(try #require(Day("2021-06-30"))))
        #expect(!agreement.contains(try #require(Day("2021-07-01"))))
        #expect(!agreement.contains(try #require(Day("2019-12-31"))))
    }

    @Test("open ends hold for ever")
    func always() {
        #expect(Period.always.contains(Day(number: -800_000)))
        #expect(Period.always.contains(Day(number: 800_000)))
    }

    @Test("periods that meet at a day do not overlap")
    func overlaps() {
        #expect(!period("2020-01-01", "2021-01-01").overlaps(period("2021-01-01", nil)))
        #expect(period("2020-01-01", "2021-01-02").overlaps(period("2021-01-01", nil)))
        #expect(period(nil, nil).overlaps(period("2021-01-01", nil)))
    }

    @Test("an empty period overlaps nothing, not even all of time")
    func empty() {
        let turned = period("2021-01-01", "2020-01-01")
        #expect(turned.isEmpty)
        #expect(!turned.overlaps(.always))
        #expect(!Period.always.overlaps(turned))
    }

    @Test("what two share begins at the later and ends at the earlier")
    func intersection() {
        #expect(
            period("2020-01-01", "2021-07-01").intersection(period(nil, "2021-01-01"))
                == period("2020-01-01", "2021-01-01"))
    }
}
