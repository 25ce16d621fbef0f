/// Every operation there is, by name; each subject adds its own in an extension.
package enum API {
    /// All operations in the order of the API's description.
    package static let all: [AnyOperation] = [
        listCentres.about, showCentre.about, listServices.about,
        listModules.about, showModule.about, assess.about,
        listSlots.about, searchSlots.about, placeHold.about, releaseHold.about,
        bookVisit.about, listVisits.about, showVisit.about, showProgress.about, visitCalendar.about,
        cancelVisit.about, moveVisit.about,
        showDay.about, closeDay.about, searchVisits.about, searchClients.about, mergeClients.about,
        reportInterruption.about, listInterruptions.about, showInterruption.about, settleInterruption.about,
        endInterruption.about,
        checkIn.about, markNoShow.about, undoVisit.about, walkIn.about, showQueue.about, takeTurn.about,
        transferLeg.about,
        listCases.about, openCase.about, searchCases.about, showCase.about, showClocks.about, doStep.about,
        pauseCase.about, resumeCase.about, withdrawCase.about, reopenCase.about, noteCase.about, finishLeg.about,
        listMessages.about, showMessage.about, retryMessage.about, withdrawMessage.about,
        showStock.about, receiveStock.about, transferStock.about, countStock.about, voidStock.about,
        registerDocument.about, traceSerial.about, traceDocument.about, listCountersignatures.about, countersign.about,
        listSponsors.about, addSponsor.about, showSponsor.about, editSponsor.about,
        listSponsorCases.about, bookBatch.about, listHandOffs.about, doHandOffs.about,
        listSuspensions.about, suspendService.about, showSuspension.about, resumeService.about,
        suspendCentreService.about, showCentreSuspension.about, resumeCentreService.about,
        showSurvey.about, rateVisit.about, listAnswers.about, publishAnswer.about,
        showOverview.about, showNationalOverview.about, listBehind.about, listTallies.about,
        showConfiguration.about, listRevisions.about, planConfiguration.about, applyPlan.about,
        showPrincipal.about, listTokens.about, issueToken.about, revokeToken.about,
        readJournal.about, journalHeads.about, watchEvents.about,
        health.about, metrics.about, openAPI.about, setClock.about,
    ]

    /// The version of the interface (SemVer), told in `info.version` and in every `API-Version`.
    package static let version = "1.0.0"
}
