/// What messages say in English; a title and a text for each kind, and the sheet that most of them hold.
enum EnglishTexts {
    /// All texts by name.
    static let all: [String: String] = [
        "sheet": sheet,
        "visit-booked.title": "Your appointment at {{centre}} on {{day}} at {{start}} ({{reference}})",
        "visit-booked": booked,
        "visit-moved.title": "Your appointment has a new time: {{day}} at {{start}} ({{reference}})",
        "visit-moved": moved,
        "visit-cancelled.title": "Your appointment on {{day}} is cancelled ({{reference}})",
        "visit-cancelled": cancelled,
        "visit-reminder.title": "Reminder: your appointment on {{day}} at {{start}} ({{reference}})",
        "visit-reminder": reminder,
        "visit-missed.title": "You missed your appointment on {{day}} ({{reference}})",
        "visit-missed": missed,
        "person-missed.title": "A new appointment is needed ({{reference}})",
        "person-missed": personMissed,
        "visit-disrupted.title": "A change to your appointment on {{day}} ({{reference}})",
        "visit-disrupted": disrupted,
        "document-arrived.title": "The document is ready: {{service}}",
        "document-arrived": arrived,
        "document-delayed.title": "The document comes later: {{service}}",
        "document-delayed": delayed,
        "case-progress.title": "News about {{service}}",
        "case-progress": progress,
        "visit-survey.title": "How was your visit to {{centre}}? ({{reference}})",
        "visit-survey": survey,
    ]

    private static let foot = """
        {{#answer}}

        Questions? {{answer}}
        {{/answer}}

        Kind regards,
        {{centre}}
        """

    private static let sheet = """
        Reference: {{reference}}
        Day: {{day}}
        Time: {{start}} to {{end}}
        {{#address}}
        Address: {{address}}
        {{/address}}

        WHO GOES WHERE, AND WHEN
        {{#legs}}
        - {{from}} to {{until}}: {{service}}, {{partner}}, desk {{desk}}
          {{persons}}
        {{/legs}}
        {{#hasBrings}}

        WHAT TO BRING
        {{/hasBrings}}
        {{#brings}}
        {{persons}}:
        {{#items}}
        - {{item}}
        {{/items}}
        {{/brings}}
        {{#findings}}

        WHAT HAPPENS, AND WHY: {{service}}
        {{#groups}}
        - {{persons}}: {{text}}
        {{/groups}}
        {{/findings}}
        {{#stays}}

        {{names}}: no need to come.
        {{/stays}}

        """

    private static let terms = """

        Everyone who is named with a time comes in person.
        {{#late}}
        Are you more than {{late}} late? Then we may have to give your time to somebody else.
        {{/late}}
        {{#change}}
        You can move or cancel the appointment until {{change}} before it.
        {{/change}}
        """

    private static let booked = """
        Dear {{name}},

        You have an appointment at {{centre}}. This sheet is for everyone who comes.

        {{> sheet}}
        \(terms)
        The appointment is attached as a calendar file.
        \(foot)
        """

    private static let moved = """
        Dear {{name}},

        Your appointment has been moved.

        It was: {{was}}
        It is now: {{when}}

        {{> sheet}}
        \(terms)
        The attached calendar file replaces the earlier one.
        \(foot)
        """

    private static let cancelled = """
        Dear {{name}},

        Your appointment at {{centre}} is cancelled. You do not need to come.

        Reference: {{reference}}
        It was: {{when}}

        The attached calendar file takes it out of your calendar. Do you still need an appointment? Please book a new one.
        \(foot)
        """

    private static let reminder = """
        Dear {{name}},

        We expect you at {{centre}} on {{day}} at {{start}}.

        {{> sheet}}
        \(terms)\(foot)
        """

    private static let missed = """
        Dear {{name}},

        You had an appointment at {{centre}} on {{day}} at {{start}}. We did not see you, so the appointment has lapsed.

        Reference: {{reference}}

        Do you still need it? Please book a new appointment. You do not have to explain why you did not come.
        \(foot)
        """

    private static let personMissed = """
        Dear {{name}},

        On {{day}} we did not see everyone of your party at {{centre}}.

        Reference: {{reference}}
        {{#absent}}
        - {{person}}: a new appointment is needed for {{services}}
        {{/absent}}

        What was done for the others stays done. Please book a new appointment for who was not there.
        \(foot)
        """

    private static let disrupted = """
        Dear {{name}},

        Something happened at {{centre}} that touches your appointment. We are sorry.

        {{#proposal}}
        It cannot go on as planned on {{when}}.
        We propose: {{proposal}}
        Please tell us whether that suits you.

        Reference: {{reference}}
        {{/proposal}}
        {{^proposal}}
        {{#isCancelled}}
        It cannot go on: {{when}}. You do not need to come. Please book a new appointment.

        Reference: {{reference}}
        {{/isCancelled}}
        {{^isCancelled}}
        {{#was}}
        It was: {{was}}
        {{/was}}
        It is now: {{when}}. Please look at the desks and times below: they may be others than before.

        {{> sheet}}
        {{/isCancelled}}
        {{/proposal}}
        \(foot)
        """

    private static let arrived = """
        Dear {{name}},

        The document for {{person}} has arrived at {{centre}}.

        About: {{service}}
        {{#address}}
        Address: {{address}}
        {{/address}}

        Please make an appointment to collect it. Bring a valid passport.
        \(foot)
        """

    private static let delayed = """
        Dear {{name}},

        The document for {{person}} has not arrived at {{centre}} yet. It comes later than we said.

        About: {{service}}
        {{#expected}}
        We now expect it on: {{expected}}
        {{/expected}}

        We write to you as soon as it is here. Please do not come to collect it before that.
        \(foot)
        """

    private static let progress = """
        Dear {{name}},

        There is news for {{person}}.

        About: {{service}}
        {{#step}}
        Now: {{step}}
        {{/step}}
        \(foot)
        """

    private static let survey = """
        Dear {{name}},

        You were at {{centre}} on {{day}}. How was it? What you answer helps us to do better.

        Reference: {{reference}}
        You can answer until {{through}}, once, with the key that was given with the appointment.

        WHAT WE ASK
        {{#questions}}
        - {{text}}
        {{/questions}}

        You may leave out any question. What you write in your own words is published only if you agree. Figures are \
        shown of groups of five or more.
        \(foot)
        """
}
