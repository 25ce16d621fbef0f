import Blueprint
import Calendars
import Diagnostics
import Operations
import Rules
import ServiceKit
import Shapes

extension Kernel {
    /// `GET /centres`.
    func listCentres() -> CentreList {
        let blueprint = state.configuration.blueprint
        return CentreList(centres: blueprint.centreIDs.compactMap { blueprint.centres[$0].map(line) })
    }

    /// `GET /centres/{centre}`: the centre as it is on a day.
    func showCentre(_ call: Call<CentreNamed>) throws(Refusal) -> CentreShown {
        let configuration = state.configuration
        let centre = try configuration.centre(call.input.centre)
        let day = call.input.on ?? centre.clock.day(clock.now.milliseconds)
        let plan = configuration.plan(centre, day)
        return CentreShown(
            line: line(centre), on: day, agreement: centre.agreements.on(day)?.name,
            partners: centre.partners.on(day).map { NamedThing(id: $0.name, name: $0.title) },
            municipalities: centre.municipalities.on(day).map { NamedThing(id: $0.code, name: $0.value.name) },
            sites: centre.sites.on(day).map { site in
                NamedThing(id: site.name, name: [site.street, site.city].compactMap(\.self).joined(separator: ", "))
            },
            desks: plan.desks.map { desk in
                DeskLine(desk: desk.name, partner: desk.partner, site: desk.site, services: desk.services.sorted())
            },
            opening: centre.opening.on(day).flatMap { opening in
                opening.week.lines.map { line in
                    OpeningLine(
                        partner: opening.partner.value, site: opening.site?.value, days: line.rule.description,
                        hours: line.hours.description)
                }
            })
    }

    /// `GET /centres/{centre}/services`: what it gives on a day, and why not where it does not.
    func listServices(_ call: Call<CentreNamed>) throws(Refusal) -> ServiceList {
        let state = state
        let configuration = state.configuration
        let centre = try configuration.centre(call.input.centre)
        let day = call.input.on ?? centre.clock.day(clock.now.milliseconds)
        let language = call.input.language ?? centre.languages.first ?? "en"
        let plan = configuration.plan(centre, day)
        let services = centre.offered(on: day).compactMap { service -> ServiceLine? in
            guard let module = configuration.blueprint.modules[service] else { return nil }
            let suspension = state.suspension(of: service, at: centre.id)
            let trouble = trouble(service, plan, configuration, suspension)
            let offer = plan.offers[service]
            return ServiceLine(
                service: service, name: module.text(service, in: language), partner: module.partner.value,
                isBookable: trouble == nil, because: trouble?.reason, text: trouble?.text, minutes: offer?.first,
                furtherMinutes: offer?.eachFurther, suspendedSince: suspension?.since)
        }
        return ServiceList(
            centre: centre.id, on: day, services: services,
            bundles: centre.bundles.on(day).map { bundle in
                BundleLine(
                    bundle: bundle.entry.name, name: centre.text(bundle.entry.name, language),
                    services: bundle.legs.map(\.service))
            })
    }

    private func trouble(
        _ service: String, _ plan: DayPlan, _ configuration: Configuration, _ suspension: SuspensionRecord?
    ) -> (reason: WhyReason, text: String)? {
        if !plan.hasAgreement { return (.noAgreement, "no agreement between the partners holds on that day") }
        guard let offer = plan.offers[service] else { return (.notOffered, "it is known, and not yet given") }
        if let trouble = configuration.withheld[service] { return (.withheld, trouble.message) }
        if let suspension { return (.withheld, "it is \(suspension.words(plan.centre.clock))") }
        if offer.release == .byRollout { return (.withheld, "it waits for its rollout to this centre") }
        return nil
    }

    private func line(_ centre: Centre) -> CentreLine {
        CentreLine(
            centre: centre.id, name: centre.name, timeZone: centre.clock.zone, languages: centre.languages,
            labels: centre.labels)
    }
}
