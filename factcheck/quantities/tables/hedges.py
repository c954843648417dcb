"""Words before or after a number that say how it bounds the truth."""

from __future__ import annotations

from factcheck.quantities.quantity import Comparator

__all__ = [
    "AFTER",
    "BEFORE",
    "CHANGE_WORDS",
    "DURING_BEFORE",
    "HEDGE_SIZES",
    "MOVED_UP",
    "MULTIPLIERS",
    "PHRASAL_WITH_OVER",
    "SIGNS_BEFORE",
]


def _table(rows: dict[Comparator, str]) -> dict[str, Comparator]:
    return {
        phrase.strip(): comparator for comparator, phrases in rows.items() for phrase in phrases.split("|")
    }


BEFORE: dict[str, Comparator] = _table(
    {
        Comparator.ABOUT: "about|around|some|roughly|approximately|approx|approx.|circa|ca.|ca|c.|nearly|almost|close to"
        "|an estimated|estimated|est.|something like|somewhere around|more or less|in the region of|in the order of"
        "|on the order of|of the order of|nearing|approaching|an average of about|just about|well-nigh|perhaps|maybe"
        "|probably|near|as good as|not far from|nigh on|virtually|the equivalent of about|an approximate|approximate"
        "|something around|at about|at around|at roughly|a rough|or so|roundabout|in the neighborhood of"
        "|in the neighbourhood of|just shy of about|practically|getting on for|towards|toward|a little under or over",
        Comparator.MORE_THAN: "more than|over|above|exceeding|exceeds|exceed|exceeded|in excess of|greater than|upwards of"
        "|upward of|north of|beyond|just over|well over|slightly over|a little over|slightly more than"
        "|a little more than|just more than|well above|well more than|much more than|far more than|surpassing"
        "|surpassed|surpasses|topped|topping|tops|higher than|larger than|bigger than|longer than|older than"
        "|further than|farther than|not less than or equal|better than|just above|slightly above|far above"
        "|over the age of|above the age of|faster than|heavier than|taller than|bigger|hotter than|warmer than|deeper than|wider than"
        "|no fewer than or more than|comfortably over|way over|up over|way more than|worth over",
        Comparator.AT_LEAST: "at least|a minimum of|no fewer than|no less than|not less than|not fewer than|minimum"
        "|as few as|as little as|from at least|starting at|starting from|min.|a low of|at or above|at the very least|at minimum"
        "|at a minimum|no smaller than|no earlier than|minimum of|upwards from|equal or greater than"
        "|greater than or equal to|equal to or greater than|more than or equal to|equal or more than|not under|not below",
        Comparator.LESS_THAN: "less than|fewer than|under|below|just under|well under|just below|well below|smaller than"
        "|lower than|shorter than|short of|just short of|shy of|just shy of|slightly less than|slightly under|a little less"
        " than|a little under|cheaper than|younger than|not even|no longer than or more|not quite|sub"
        "|under the age of|below the age of|slower than|lighter than|much less than|far less than|far fewer than|far below|slightly below",
        Comparator.AT_MOST: "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum|max|max."
        "|as high as|as long as|as far as|as late as|limited to|capped at|not exceeding|not over|no greater than"
        "|no higher than|no larger than|no bigger than|no longer than|at the most|anything up to|maximum of|up to about"
        "|up to around|up to some|not above|less than or equal to|equal to or less than|equal or less than"
        "|at or below|as large as|as big as|as fast as|not greater than|a max of|smaller than or equal to",
    }
)
"""Words right before the number, lower case, longest match first."""

DURING_BEFORE: frozenset[str] = frozenset(
    "for of lasted lasts took take takes spent spend after is was been were in wait waited aged".split()
)
"""Only after these is `over` before a time a bound: `for over two years`, but `cost a billion over two years`."""

SIGNS_BEFORE: dict[str, Comparator] = {
    "~": Comparator.ABOUT, "≈": Comparator.ABOUT, "∼": Comparator.ABOUT, ">": Comparator.MORE_THAN,
    "<": Comparator.LESS_THAN, "≥": Comparator.AT_LEAST, "≤": Comparator.AT_MOST, ">=": Comparator.AT_LEAST,
    "<=": Comparator.AT_MOST, "±": Comparator.ABOUT, "≳": Comparator.AT_LEAST, "≲": Comparator.AT_MOST,
}  # fmt: skip

AFTER: dict[str, Comparator] = _table(
    {
        Comparator.ABOUT: "or so|odd|-odd|or thereabouts|approximately|roughly|give or take|more or less|-ish|ish|or more or"
        " less",
        Comparator.AT_LEAST: "or more|or over|or above|or greater|or higher|or better|or older|or longer|and over|and above"
        "|and up|and older|and more|upwards|and upwards|at least|at a minimum|minimum|and counting|or upwards|plus|-plus|+"
        "|or larger|or bigger|or taller|or later|or up|and higher|and greater",
        Comparator.AT_MOST: "or less|or fewer|or under|or below|or lower|or younger|and under|and below|and younger|at most"
        "|at the most|maximum|max|tops|or shorter|or smaller|and lower",
    }
)
"""Words right after the number or its unit, lower case."""

HEDGE_SIZES: dict[str, tuple[int, ...]] = {
    last: tuple(
        sorted({len(phrase.split()) for phrase in BEFORE if phrase.split()[-1] == last}, reverse=True)
    )
    for last in {phrase.split()[-1] for phrase in BEFORE}
}
"""Last word of a hedge → how many words such hedges have, longest first: nothing else need be looked up."""

CHANGE_WORDS: frozenset[str] = frozenset(
    """
    rise rises rose risen rising raise raises raised raising increase increases increased increasing grow grows grew
    grown growing growth gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping soar soars
    soared soaring surge surges surged surging swell swells swelled swelling expand expands expanded expanding advance
    advanced advances up fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
    decrease decreases decreased decreasing plunge plunges plunged plunging plummet plummets plummeted plummeting slip
    slips slipped slipping slide slides slid sliding shrink shrinks shrank shrunk shrinking dip dips dipped dipping cut
    cuts cutting lower lowers lowered lowering reduce reduces reduced reducing reduction slow slows slowed slowing edge
    edged edging inch inched inching tumble tumbled tumbling sink sinks sank sunk sinking ease eased easing shed
    down move moves moved moving change changes changed changing went gone double doubled doubling triple
    tripled halve halved slump slumped slumping leap leapt leaped revise revised upgraded downgraded boost boosted
    boosting lift lifted lifting trim trimmed widen widened narrowed improve improved improving worsened bounced
    rebound rebounded rallied rally retreated dwindled ballooned skyrocketed crept crashed collapsed lost switched
    upped lengthened shortened extended extend extending cutback downgrade downgrading guidance
    """.split()
)
"""Words that announce a change, so that `from … to …` states two values and no range."""

MOVED_UP: frozenset[str] = frozenset(
    """
    back went go goes gone rise rises rose risen inched inching edged climbed climbs climbing moved moves jumped
    crept shot pushed bumped bid bids brings bring bringing brought ticked adds
    """.split()
)
"""After these `up to 12 percent` is where the number went, no bound."""

MULTIPLIERS: frozenset[str] = frozenset(
    """
    twice thrice half third quarter fifth times time double triple fold twofold threefold fourfold fivefold tenfold
    almost nearly roughly about just exactly quite not
    """.split()
)
"""After these `as many as` compares (`twice as many as 300`, `almost as many as`) and bounds nothing."""

PHRASAL_WITH_OVER: frozenset[str] = frozenset(
    "hand hands handed handing roll rolls rolled rolling turn turned turning flip flipped knocked signed".split()
)
"""Verbs that take `over` as their particle: `handed over 30 pages`."""
