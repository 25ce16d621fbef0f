import Blueprint
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /visits/{visit}/ratings`.
    func showSurvey(_ call: Call<SurveyAsked>) throws(Refusal) -> Survey {
        let (state, now) = (state, clock.now)
        return try read { transaction in
            let visit = try rated(call.input.visit, by: call.principal, state, in: transaction)
            return try survey(visit, in: call.input.language, in: transaction, now: now)
        }
    }

    /// `POST /visits/{visit}/ratings`: once for each group; the same again changes nothing.
    func rateVisit(_ call: Call<RatingWanted>) async throws(Refusal) -> Survey {
        let asked = call.input
        let digest = ledger.vault.digest("rating", API.rateVisit.input.json(asked))
        return try await decide { [self] state, context, now in
            let transaction = context.transaction
            let visit = try rated(asked.visit, by: call.principal, state, in: transaction)
            if let rating = visit.rating, rating.digest == digest {
                return try survey(visit, in: asked.language, in: transaction, now: now)
            }
            if let hindrance = visit.hindrance(now: now) { throw Refusal(.conflict, hindrance) }
            let findings = visit.sheet.findings(asked.answers)
            guard findings.isEmpty else { throw Refusal(findings) }
            let rating = RatingRecord(
                visit: visit.record.reference, group: visit.group, ratedAt: now, digest: digest)
            try store(asked.answers, of: rating, visit, language: asked.language, in: transaction, now: now)
            // Neither the visit nor a token stands in the entry: nobody tells from the journal who answered what.
            try self.record(
                "rate-visit", visit.record.centre, identifiers.next(), by: visit.group.rawValue, now: now, &context
            ) { asked.write(to: &$0, visit.group) }
            let done = try RatedVisit(visit.record, by: visit.group, at: visit.centre, in: transaction)
            return try survey(done, in: asked.language, in: transaction, now: now)
        }
    }

    /// A visit as the group that a caller belongs to sees it; who may not see it learns nothing.
    private func rated(
        _ reference: String, by principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> RatedVisit {
        let record = try VisitRecord.find(reference, in: transaction)
        let group: SurveyGroup? =
            switch principal {
            case .visitKey(reference): .client
            case .token: record?.sponsor.flatMap { principal.sponsors.contains($0) ? .sponsor : nil }
            default: nil
            }
        guard let record, let group else {
            throw Refusal(.notFound, "there is no such visit, or it is not yours to rate")
        }
        return try RatedVisit(
            record, by: group, at: try state.configuration.centre(record.centre), in: transaction)
    }

    private func survey(
        _ visit: RatedVisit, in asked: String?, in transaction: any Transaction, now: Instant
    ) throws -> Survey {
        let language = asked ?? visit.language
        return Survey(
            visit: visit.record.reference, group: visit.group, language: language, state: visit.state(now: now),
            through: visit.through, questions: visit.sheet.questions(in: language),
            answers: try visit.rating.map { try answers($0.field, of: $0.visit, in: transaction) ?? [] } ?? [])
    }

    // MARK: - Sealing

    /// The answers of a rating, in the order in which they were given; `nil` after an erasure.
    func answers(
        _ field: String, of visit: String, in transaction: any Transaction
    ) throws -> [SurveyAnswer]? {
        guard let first = try PersonRecord.list(of: visit, in: transaction).first,
            let key = try keyIfKept(of: first.person, in: transaction),
            let sealed = try ledger.vault.get(field: field, of: key, in: transaction)
        else { return nil }
        return try Sealed.read(SurveyAnswer.shape.list(), sealed.bytes)
    }

    private func store(
        _ answers: [SurveyAnswer], of rating: RatingRecord, _ visit: RatedVisit, language: String?,
        in transaction: any Transaction, now: Instant
    ) throws {
        guard let first = try PersonRecord.list(of: rating.visit, in: transaction).first,
            let key = try keyIfKept(of: first.person, in: transaction)
        else { throw Refusal(.conflict, "the person of this visit was erased") }
        guard try rating.insert(in: transaction) else { throw Refusal(.conflict, RatedVisit.ratedAlready) }
        try ledger.vault.put(
            SurveyAnswer.shape.list().json(answers), field: rating.field, of: key, in: transaction)
        for (number, answer) in answers.enumerated() where answer.text != nil {
            try AnswerRecord(
                id: identifiers.next(), centre: visit.record.centre, visit: rating.visit, group: rating.group,
                number: number, question: answer.question, partner: answer.partner,
                language: language ?? visit.language, givenAt: now, mayPublish: answer.mayPublish
            ).insert(in: transaction)
        }
    }
}

extension RatedVisit {
    fileprivate static let ratedAlready = "the visit was rated; a rating stands as it was given"

    /// The language that the group is asked in where it asks for none.
    fileprivate var language: String {
        group == .client ? record.language : centre.languages.first ?? "en"
    }

    /// Why it cannot be rated now, in words; `nil` where it can be.
    fileprivate func hindrance(now: Instant) -> String? {
        switch state(now: now) {
        case .open: nil
        case .answered: Self.ratedAlready
        case .notAsked: "\(centre.name) asks the \(group.rawValue) nothing about this visit"
        case .early: "nothing of the visit was done yet"
        case .over: "the visit could be rated until \(through)"
        }
    }
}

extension RatingWanted {
    // What the journal keeps: closed answers as whole numbers, and of the open ones how many there are.
    fileprivate func write(to json: inout JSONWriter, _ group: SurveyGroup) {
        json.member("of", group.rawValue)
        json.key("answers")
        json.array { json in
            for answer in answers {
                guard let value = answer.mark ?? answer.satisfaction?.value else { continue }
                json.element()
                json.object { json in
                    json.member("question", answer.question)
                    if let partner = answer.partner { json.member("partner", partner) }
                    json.member("value", value)
                }
            }
        }
        json.member("open", answers.count { $0.text != nil })
    }
}
