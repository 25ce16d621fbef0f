"""Judges Loket's legal calendar and due dates against PyPI's `holidays`; every difference must be one that the law makes.

usage: terms.py LEGALTERMS    (the program that writes Loket's holidays and due dates)

`holidays` knows Dutch public holidays, not the Algemene termijnenwet (Atw). This file says by itself, from the law's text,
which days the two differ on and why; a day on which they differ otherwise fails, and so does a rule that explains none.
Due dates are then reckoned twice here: by the law's days, where each must be Loket's, and by `holidays` alone, where each
that differs must have one of the explained days in its way.
"""

import bisect
import calendar
import datetime
import subprocess
import sys
from collections import Counter

import holidays

from judge import Verdict

DAY = datetime.timedelta(days=1)
FIRST, LAST = 2010, 2034

# Besluit gelijkstelling (art. 3, third paragraph, Atw): an ordinary working day that no term ends on. The decrees for
# years before 2023 and after 2028 are not known to Loket; its terms of those years know none.
DECREES = {
    datetime.date.fromisoformat(day)
    for day in (
        "2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26"
    ).split()
}


def easter(year):
    """Easter Sunday, by Gauss as Knuth has it: another computus than Loket's."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped = 3 * century // 4 - 12
    correction = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - skipped - 10
    epact = (11 * golden + 20 + correction - skipped) % 30
    if (epact == 25 and golden > 11) or epact == 24:
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    moon += 7 - (sunday + moon) % 7
    return datetime.date(year, 3, 1) + (moon - 1) * DAY


# Why a day is a holiday to the law and not to `holidays`, or the other way round.
def only_law(day):
    """The article that makes a day a holiday of the Atw alone."""
    if (day.month, day.day) == (5, 5) and day.year % 5:
        return "5 May is a holiday of art. 3 Atw every year; a day off for most only in lustrum years"
    if day in DECREES:
        return "equated by royal decree, art. 3 (3) Atw; everyone works"
    return None


def only_library(day):
    """Why the Atw leaves out a day that `holidays` names."""
    if day in (easter(day.year), easter(day.year) + 49 * DAY):
        return "Easter Sunday and Whit Sunday are Sundays to the Atw, which art. 1 names without art. 3"
    return None


# Days that both have, but which the law has for a reason that `holidays` need not know: each is checked by rule.
def same_but_why(day):
    """Why the law has a day that a list of days off might not have, or has elsewhere."""
    if day == easter(day.year) - 2 * DAY:
        return "Good Friday is equated by art. 3 (2) Atw itself, though most work"
    monarch = datetime.date(day.year, 4, 27 if day.year >= 2014 else 30)
    if monarch.weekday() == calendar.SUNDAY:
        monarch -= DAY
        if day == monarch:
            return "the monarch's birthday is celebrated on the Saturday where it is a Sunday"
    if day == monarch:
        return "the monarch's birthday as it is celebrated: 30 April up to 2013, 27 April since"
    return None


def plus(day, count, unit):
    """The last day of a term of which the first day is not counted."""
    if unit in ("day", "week"):
        return day + count * (7 if unit == "week" else 1) * DAY
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def due(start, last, least, rest):
    """The last day by art. 1 and 2 Atw, found by trying one day after the other; days are ordinals."""
    while True:
        if last not in rest:
            free, day = 0, last
            while free < least and day > start:
                free += day not in rest
                day -= 1
            if free >= least:
                return last
        last += 1


def rests(is_holiday):
    """The ordinals of the days that carry no end of a term."""
    first, last = datetime.date(FIRST - 1, 1, 1).toordinal(), datetime.date(LAST + 2, 12, 31).toordinal()
    days = ((number, datetime.date.fromordinal(number)) for number in range(first, last))
    return {number for number, day in days if day.weekday() >= calendar.SATURDAY or is_holiday(day)}


def main():
    verdict = Verdict()
    library = set(holidays.country_holidays("NL", years=range(FIRST - 1, LAST + 3)))
    lines = subprocess.run([sys.argv[1]], check=True, capture_output=True, text=True).stdout.splitlines()
    told = {}
    dues = []
    for line in lines:
        kind, start, *rest = line.split()
        day = datetime.date.fromisoformat(start)
        if kind == "holiday":
            told[day] = rest[0]
        else:
            dues.append((day, int(rest[0]), rest[1], datetime.date.fromisoformat(rest[2])))

    why = Counter()
    day = datetime.date(FIRST, 1, 1)
    while day.year <= LAST:
        if day in told and day not in library:
            reason = only_law(day)
            verdict.check(reason, "a holiday that `holidays` does not know", f"{day} {told[day]}")
            why[reason] += 1
        elif day in library and day not in told:
            reason = only_library(day)
            verdict.check(reason, "a holiday of `holidays` that Loket does not know", day)
            why[reason] += 1
        else:
            # Ascension Day of 2016 fell on 5 May: a day may be in both for another reason.
            verdict.check(day in told or not only_law(day), "a holiday of the law that Loket does not know", day)
            reason = same_but_why(day)
            if reason:
                verdict.check(day in told, "a holiday of the law that Loket does not know", day)
                why["both: " + reason] += 1
        day += DAY
    for reason, count in sorted(why.items(), key=lambda one: str(one[0])):
        print(f"{count:5} × {reason}")
    for text in ("5 May", "equated by royal decree", "Sundays to the Atw", "Good Friday", "on the Saturday", "up to 2013"):
        verdict.check(any(text in str(reason) for reason in why), "every explanation explains a day", text)

    by_law = rests(lambda day: day in library or only_law(day) is not None)
    by_library = rests(lambda day: day in library)
    own = sorted(by_law - by_library)
    most = {"day": 90, "week": 12, "month": 3, "year": 0}
    differing = 0
    wrong = []
    for start, count, unit, loket in dues:
        counted = plus(start, count, unit)
        first, plain = start.toordinal(), counted.toordinal()
        expected = plain
        if count <= most[unit]:  # art. 4
            least = 2 if plain - first >= 3 else 0
            expected, plain = due(first, plain, least, by_law), due(first, plain, least, by_library)
        if loket.toordinal() != expected:
            wrong.append(f"{count} {unit} from {start}: {loket}, not {datetime.date.fromordinal(expected)}")
        elif plain != expected:
            differing += 1
            # A day of the law alone stood where the term would have ended, or would have been one of article 2's two.
            if bisect.bisect_right(own, first) == bisect.bisect_right(own, expected):
                wrong.append(f"{count} {unit} from {start}: {loket}, and no day tells why `holidays` has another")
    for text in wrong[:20]:
        print(f"FAILED due date: {text}")
    verdict.passed += len(dues) - len(wrong)
    verdict.failed += len(wrong)
    verdict.check(len(dues) > 200_000 and differing > 0, "there are due dates, and some differ", f"{len(dues)}, {differing}")
    print(f"{len(dues)} due dates of {FIRST} to {LAST}; {differing} are not those of `holidays` alone, each for such a day")
    verdict.end()


if __name__ == "__main__":
    main()
