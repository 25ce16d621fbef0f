package import Client

/// What came of something that the model wanted done.
package enum Report: Sendable {
    /// The day was read.
    case today(Today)
    /// The day could not be read.
    case notRead(ClientError)
    /// Figures were read.
    case figures(Figures)
    /// Figures could not be read.
    case notFigured(ClientError)
    /// What a leg may result in is known.
    case planned(FinishPlan)
    /// What a leg may result in could not be found out.
    case notPlanned(ClientError)
    /// An act was done.
    case done(Act, Done)
    /// An act was not done.
    case notDone(Act, ClientError)
}
