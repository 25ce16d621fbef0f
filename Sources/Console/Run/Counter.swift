package import Client

/// What the console asks of an installation; every call tells why it gave no answer.
package protocol Counter: Sendable {
    /// The day of the centre, as it stands.
    func today() async throws(ClientError) -> Today

    /// What a leg may result in.
    func plan(_ row: Row) async throws(ClientError) -> FinishPlan

    /// The figures of a period.
    func figures(_ asked: FiguresAsked) async throws(ClientError) -> Figures

    /// Does an act, and tells what it changed.
    func perform(_ act: Act) async throws(ClientError) -> Done

    /// Something happened at the centre; the stream ends where nothing more is told.
    func changes() -> AsyncStream<Void>
}

extension Counter {
    /// Does what a model wants done, as far as an installation can.
    package func report(_ effect: Effect) async -> Report? {
        switch effect {
        case .act(let act):
            do throws(ClientError) {
                return .done(act, try await perform(act))
            } catch {
                return .notDone(act, error)
            }
        case .plan(let row):
            do throws(ClientError) {
                return .planned(try await plan(row))
            } catch {
                return .notPlanned(error)
            }
        case .figures(let asked):
            do throws(ClientError) {
                return .figures(try await figures(asked))
            } catch {
                return .notFigured(error)
            }
        case .refresh:
            do throws(ClientError) {
                return .today(try await today())
            } catch {
                return .notRead(error)
            }
        case .redraw, .stop, .quit: return nil
        }
    }
}
