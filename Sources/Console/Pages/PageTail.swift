import Operations

/// What stands at the end of a page: what is counted, sources, what is assumed, and notes.
struct PageTail {
    /// How numbers are written.
    let numbers: PageNumbers
    /// What the page's figures count.
    let counts: Set<Counts>
    /// Recorded lines, for their sources and assumptions.
    var recorded: [RecordedLine] = []
    /// What must be known.
    let notes: [String]

    private var language: PageLanguage { numbers.language }

    /// Writes it.
    func write(_ page: inout Markup) {
        page.element("div", ["class": "tail"]) { page in
            section(language.notes, notes, &page)
            legend(&page)
            sources(&page)
            let assumptions = RecordedSources.assumptions(recorded, numbers)
            section(language.assumed, assumptions.map { "\($0.about): \($0.text)" }, &page)
        }
    }

    private func legend(_ page: inout Markup) {
        page.element("section", ["aria-labelledby": "legend"]) { page in
            page.element("h2", ["id": "legend"], language.whatIsCounted)
            page.element("dl") { page in
                for counts in Counts.allCases where self.counts.contains(counts) {
                    page.element("div") { page in
                        page.element("dt", language.noun(counts))
                        page.element("dd", language.meaning(counts))
                    }
                }
            }
        }
    }

    private func sources(_ page: inout Markup) {
        let sources = RecordedSources(recorded).sources
        guard !sources.isEmpty else { return }
        page.element("section", ["aria-labelledby": "sources"]) { page in
            page.element("h2", ["id": "sources"], language.sources)
            page.element("ol") { page in
                for (place, source) in sources.enumerated() {
                    page.element("li", ["id": "source-\(place + 1)"], source)
                }
            }
        }
    }

    private func section(_ head: String, _ items: [String], _ page: inout Markup) {
        guard !items.isEmpty else { return }
        page.element("section") { page in
            page.element("h2", head)
            page.element("ul") { page in
                for item in items { page.element("li", item) }
            }
        }
    }
}
