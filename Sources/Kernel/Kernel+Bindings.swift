package import Operations

extension Kernel {
    /// Every operation that the kernel does, bound; `metrics` and `openAPI` belong to the server.
    package var bindings: [Binding] {
        [
            API.listCentres.answered { [self] _ in listCentres() },
            API.showCentre.answered { [self] call throws(Refusal) in try showCentre(call) },
            API.listServices.answered { [self] call throws(Refusal) in try listServices(call) },
            API.listModules.answered { [self] _ in listModules() },
            API.showModule.answered { [self] call throws(Refusal) in try showModule(call) },
            API.assess.answered { [self] call throws(Refusal) in try assess(call) },
            API.listSlots.answered { [self] call throws(Refusal) in try listSlots(call) },
            API.searchSlots.answered { [self] call throws(Refusal) in try searchSlots(call) },
            API.placeHold.handled { [self] call throws(Refusal) in try await placeHold(call) },
            API.releaseHold.answered { [self] call throws(Refusal) in try await releaseHold(call) },
            API.bookVisit.handled { [self] call throws(Refusal) in try await book(call) },
            API.listVisits.answered { [self] call throws(Refusal) in try listVisits(call) },
            API.showVisit.handled { [self] call throws(Refusal) in try showVisit(call) },
            API.showProgress.answered { [self] call throws(Refusal) in try showProgress(call) },
            API.visitCalendar.answered { [self] call throws(Refusal) in try visitCalendar(call) },
            API.cancelVisit.handled { [self] call throws(Refusal) in try await cancel(call) },
            API.moveVisit.handled { [self] call throws(Refusal) in try await move(call) },
            API.listSponsors.answered { [self] call throws(Refusal) in try listSponsors(call) },
            API.addSponsor.handled { [self] call throws(Refusal) in try await addSponsor(call) },
            API.showSponsor.handled { [self] call throws(Refusal) in try showSponsor(call) },
            API.editSponsor.handled { [self] call throws(Refusal) in try await editSponsor(call) },
            API.showConfiguration.answered { [self] _ in showConfiguration() },
            API.listRevisions.answered { [self] _ throws(Refusal) in try listRevisions() },
            API.planConfiguration.handled { [self] call throws(Refusal) in try await plan(call) },
            API.applyPlan.answered { [self] call throws(Refusal) in try await apply(call) },
            API.listTokens.answered { [self] call throws(Refusal) in try listTokens(call) },
            API.issueToken.handled { [self] call throws(Refusal) in try await issueToken(call) },
            API.revokeToken.answered { [self] call throws(Refusal) in try await revokeToken(call) },
            API.readJournal.answered { [self] call throws(Refusal) in try readJournal(call) },
            API.journalHeads.answered { [self] call throws(Refusal) in try journalHeads(call) },
            API.watchEvents.answered { [self] call throws(Refusal) in try watchEvents(call) },
            API.health.answered { [self] _ in health() },
            API.setClock.answered { [self] call throws(Refusal) in try await setClock(call) },
        ]
    }
}
