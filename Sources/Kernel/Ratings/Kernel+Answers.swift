import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /centres/{centre}/answers`: officers see all, auditors and administrators what is published.
    func listAnswers(_ call: Call<AnswersAsked>) throws(Refusal) -> AnswerList {
        let asked = call.input
        let centre = try state.configuration.centre(asked.centre)
        let reach = AnswerReach(call.principal, at: centre.id)
        guard reach != .nothing else { throw Refusal(.notAllowed, "the token does not reach \(centre.name)") }
        return try read { transaction in
            var place = (givenAt: Int64.min, id: "")
            if let after = asked.after {
                guard let last = try AnswerRecord.find(after, in: transaction), last.centre == centre.id else {
                    throw Refusal([
                        InputFinding("invalid-cursor", at: "/after", in: .query, "this is no answer of the centre")
                    ])
                }
                place = (last.givenAt.milliseconds, last.id)
            }
            var found: [AnswerLine] = []
            while found.count <= asked.limit {
                let page = try AnswerRecord.list(
                    centre.id, question: asked.question, after: place, limit: 500, in: transaction)
                for record in page where found.count <= asked.limit {
                    guard asked.state.map({ $0 == record.state }) ?? true,
                        try reach.sees(record, in: transaction),
                        let line = try line(of: record, centre, in: transaction)
                    else { continue }
                    found.append(line)
                }
                guard page.count == 500, let last = page.last else { break }
                place = (last.givenAt.milliseconds, last.id)
            }
            let shown = Array(found.prefix(asked.limit))
            return AnswerList(answers: shown, next: found.count > asked.limit ? shown.last?.answer : nil)
        }
    }

    /// `POST /answers/{answer}/publications`; publishing what is published already changes nothing.
    func publishAnswer(_ call: Call<AnswerNamed>) async throws(Refusal) -> AnswerLine {
        try await decide { [self] state, context, now in
            let transaction = context.transaction
            // An unknown answer, another's and one that was erased are one answer.
            guard var record = try AnswerRecord.find(call.input.answer, in: transaction),
                let centre = state.configuration.blueprint.centres[record.centre],
                case .all(let partners) = AnswerReach(call.principal, at: record.centre),
                try AnswerReach.all(partners: partners).sees(record, in: transaction),
                try line(of: record, centre, in: transaction) != nil
            else { throw Refusal(.notFound, "there is no such answer, or it is not yours") }
            guard record.mayPublish else {
                throw Refusal(.conflict, "whoever gave this answer has not agreed to its publication")
            }
            if record.publishedAt == nil {
                (record.publishedAt, record.publisher) = (now, call.principal.name)
                try record.publish(in: transaction)
                let published = record
                try self.record(
                    "publish-answer", record.centre, record.id, by: call.principal.name, now: now, &context
                ) { json in
                    json.member("of", published.group.rawValue)
                    json.member("question", published.question)
                    if let partner = published.partner { json.member("partner", partner) }
                }
            }
            guard let line = try line(of: record, centre, in: transaction) else {
                throw Refusal(.notFound, "there is no such answer, or it is not yours")
            }
            return line
        }
    }

    // An answer with its words; `nil` where its person was erased.
    private func line(
        of record: AnswerRecord, _ centre: Centre, in transaction: any Transaction
    ) throws -> AnswerLine? {
        guard let answers = try answers(record.field, of: record.visit, in: transaction),
            record.number < answers.count, let text = answers[record.number].text
        else { return nil }
        let month = centre.clock.day(record.givenAt.milliseconds).description.prefix(7)
        return AnswerLine(
            answer: record.id, centre: record.centre, question: record.question,
            asked: centre.text(record.question, record.language), partner: record.partner, group: record.group,
            language: record.language, month: String(month), state: record.state, text: text,
            publishedAt: record.publishedAt)
    }
}
