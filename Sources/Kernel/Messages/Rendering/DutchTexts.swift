/// What messages say in Dutch; the same texts as in English, by the same names.
enum DutchTexts {
    /// All texts by name.
    static let all: [String: String] = [
        "sheet": sheet,
        "visit-booked.title": "Uw afspraak bij {{centre}} op {{day}} om {{start}} uur ({{reference}})",
        "visit-booked": booked,
        "visit-moved.title": "Uw afspraak heeft een nieuwe tijd: {{day}} om {{start}} uur ({{reference}})",
        "visit-moved": moved,
        "visit-cancelled.title": "Uw afspraak op {{day}} gaat niet door ({{reference}})",
        "visit-cancelled": cancelled,
        "visit-reminder.title": "Herinnering: uw afspraak op {{day}} om {{start}} uur ({{reference}})",
        "visit-reminder": reminder,
        "visit-missed.title": "U was niet op uw afspraak van {{day}} ({{reference}})",
        "visit-missed": missed,
        "person-missed.title": "Er is een nieuwe afspraak nodig ({{reference}})",
        "person-missed": personMissed,
        "visit-disrupted.title": "Een wijziging in uw afspraak op {{day}} ({{reference}})",
        "visit-disrupted": disrupted,
        "document-arrived.title": "Het document ligt klaar: {{service}}",
        "document-arrived": arrived,
        "document-delayed.title": "Het document komt later: {{service}}",
        "document-delayed": delayed,
        "case-progress.title": "Nieuws over {{service}}",
        "case-progress": progress,
        "visit-survey.title": "Hoe was uw bezoek aan {{centre}}? ({{reference}})",
        "visit-survey": survey,
    ]

    private static let foot = """
        {{#answer}}

        Vragen? {{answer}}
        {{/answer}}

        Met vriendelijke groet,
        {{centre}}
        """

    private static let sheet = """
        Kenmerk: {{reference}}
        Dag: {{day}}
        Tijd: {{start}} tot {{end}} uur
        {{#address}}
        Adres: {{address}}
        {{/address}}

        WIE GAAT WAARHEEN, EN WANNEER
        {{#legs}}
        - {{from}} tot {{until}} uur: {{service}}, {{partner}}, balie {{desk}}
          {{persons}}
        {{/legs}}
        {{#hasBrings}}

        WAT U MEENEEMT
        {{/hasBrings}}
        {{#brings}}
        {{persons}}:
        {{#items}}
        - {{item}}
        {{/items}}
        {{/brings}}
        {{#findings}}

        WAT ER GEBEURT, EN WAAROM: {{service}}
        {{#groups}}
        - {{persons}}: {{text}}
        {{/groups}}
        {{/findings}}
        {{#stays}}

        {{names}}: hoeft niet te komen.
        {{/stays}}

        """

    private static let terms = """

        Iedereen die met een tijd genoemd staat, komt zelf.
        {{#late}}
        Komt u meer dan {{late}} te laat? Dan moeten wij uw tijd misschien aan iemand anders geven.
        {{/late}}
        {{#change}}
        U kunt de afspraak verzetten of afzeggen tot {{change}} ervoor.
        {{/change}}
        """

    private static let booked = """
        Beste {{name}},

        U heeft een afspraak bij {{centre}}. Dit blad is voor iedereen die komt.

        {{> sheet}}
        \(terms)
        De afspraak is als agendabestand bijgevoegd.
        \(foot)
        """

    private static let moved = """
        Beste {{name}},

        Uw afspraak is verzet.

        Het was: {{was}}
        Het wordt: {{when}}

        {{> sheet}}
        \(terms)
        Het bijgevoegde agendabestand komt in de plaats van het vorige.
        \(foot)
        """

    private static let cancelled = """
        Beste {{name}},

        Uw afspraak bij {{centre}} gaat niet door. U hoeft niet te komen.

        Kenmerk: {{reference}}
        Het was: {{when}}

        Het bijgevoegde bestand haalt de afspraak uit uw agenda. Heeft u nog steeds een afspraak nodig? Maak dan een nieuwe.
        \(foot)
        """

    private static let reminder = """
        Beste {{name}},

        Wij verwachten u bij {{centre}} op {{day}} om {{start}} uur.

        {{> sheet}}
        \(terms)\(foot)
        """

    private static let missed = """
        Beste {{name}},

        U had een afspraak bij {{centre}} op {{day}} om {{start}} uur. Wij hebben u niet gezien. De afspraak is daarom vervallen.

        Kenmerk: {{reference}}

        Heeft u de afspraak nog nodig? Maak dan een nieuwe. U hoeft niet uit te leggen waarom u er niet was.
        \(foot)
        """

    private static let personMissed = """
        Beste {{name}},

        Op {{day}} hebben wij niet iedereen van uw gezelschap gezien bij {{centre}}.

        Kenmerk: {{reference}}
        {{#absent}}
        - {{person}}: er is een nieuwe afspraak nodig voor {{services}}
        {{/absent}}

        Wat voor de anderen is gedaan, blijft staan. Maak een nieuwe afspraak voor wie er niet was.
        \(foot)
        """

    private static let disrupted = """
        Beste {{name}},

        Er is bij {{centre}} iets gebeurd waardoor uw afspraak verandert. Dat spijt ons.

        {{#proposal}}
        De afspraak kan niet doorgaan zoals gepland op {{when}}.
        Ons voorstel: {{proposal}}
        Laat ons weten of dat u schikt.

        Kenmerk: {{reference}}
        {{/proposal}}
        {{^proposal}}
        {{#isCancelled}}
        De afspraak kan niet doorgaan: {{when}}. U hoeft niet te komen. Maak een nieuwe afspraak.

        Kenmerk: {{reference}}
        {{/isCancelled}}
        {{^isCancelled}}
        {{#was}}
        Het was: {{was}}
        {{/was}}
        Het wordt: {{when}}. Kijk goed naar de balies en tijden hieronder: die kunnen anders zijn dan eerst.

        {{> sheet}}
        {{/isCancelled}}
        {{/proposal}}
        \(foot)
        """

    private static let arrived = """
        Beste {{name}},

        Het document voor {{person}} ligt klaar bij {{centre}}.

        Het gaat over: {{service}}
        {{#address}}
        Adres: {{address}}
        {{/address}}

        Maak een afspraak om het op te halen. Neem een geldig paspoort mee.
        \(foot)
        """

    private static let delayed = """
        Beste {{name}},

        Het document voor {{person}} is nog niet bij {{centre}}. Het komt later dan wij zeiden.

        Het gaat over: {{service}}
        {{#expected}}
        Wij verwachten het nu op: {{expected}}
        {{/expected}}

        Wij schrijven u zodra het er is. Kom het niet eerder ophalen.
        \(foot)
        """

    private static let progress = """
        Beste {{name}},

        Er is nieuws voor {{person}}.

        Het gaat over: {{service}}
        {{#step}}
        Stand: {{step}}
        {{/step}}
        \(foot)
        """

    private static let survey = """
        Beste {{name}},

        U was op {{day}} bij {{centre}}. Hoe was het? Met uw antwoorden kunnen wij het beter doen.

        Kenmerk: {{reference}}
        U kunt tot en met {{through}} antwoorden, één keer, met de sleutel die u bij de afspraak kreeg.

        WAT WIJ VRAGEN
        {{#questions}}
        - {{text}}
        {{/questions}}

        U mag elke vraag overslaan. Wat u in uw eigen woorden schrijft, publiceren wij alleen als u dat goedvindt. \
        Cijfers laten wij alleen zien van groepen van vijf of meer.
        \(foot)
        """
}
