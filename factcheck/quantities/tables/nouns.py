"""Closed classes of English words that border or fill a noun phrase."""

from __future__ import annotations

__all__ = [
    "ADJECTIVES_IN_LY", "ADJECTIVES_IN_S", "BASE_VERBS", "DROPPED", "IRREGULAR_PAST", "JOINERS", "MASS_HEADS", "MODIFIERS_IN_S",
    "NOT_PLURALS", "NUMBER_WORDS", "STOPS", "VERBS_IN_S",
]  # fmt: skip

DROPPED: frozenset[str] = frozenset(
    "additional another consecutive extra further more straight such solid whopping entire separate".split()
) - frozenset(["separate"])
"""Before the noun these belong to the number, not to what is counted (`two more attacks`)."""

ADJECTIVES_IN_LY: frozenset[str] = frozenset(
    """
    early daily weekly monthly quarterly yearly hourly nightly elderly family friendly ugly deadly costly lonely lovely
    orderly timely unlikely likely only lively silly holy fly supply assembly reply italy july monopoly anomaly ally
    """.split()
)
"""Words in -ly that are no adverbs and belong to what is counted."""

JOINERS: frozenset[str] = frozenset(
    "related based linked led owned funded backed sponsored affiliated controlled style type class".split()
)
"""Between two nouns these make the first modify the second (`measles related deaths`)."""

MODIFIERS_IN_S: frozenset[str] = frozenset(
    """
    sales arms weapons sports goods savings securities systems services operations communications drugs women's men's
    members electronics measles mumps rabies diabetes politics economics physics mathematics athletics logistics
    robotics customs
    """.split()
)
"""Nouns in -s that often modify the next noun (`sales tax exemptions`, `weapons inspectors`)."""

NUMBER_WORDS: frozenset[str] = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion dozen dozens hundreds thousands millions billions
    """.split()
)
"""Another number ends the phrase of the one before."""

STOPS: frozenset[str] = frozenset(
    """
    a an the this that these those its his her their our my your whose which who whom what where when while why how
    of in on at by for from to with without within as about around over under above below into onto upon off out up down
    through during before after since until till against among amongst across along behind beyond between beside besides
    near toward towards via per than versus vs despite except including inside outside throughout unlike like amid
    and or but nor yet so if because although though unless whereas whether plus minus times
    is are was were be been being am has have had having do does did done will would can could shall should may might must
    i you he she it we they me him us them himself herself itself themselves ourselves myself yourself
    not never n't no also only just even still already again ever once then now here there too very almost nearly soon
    later ago earlier strong today yesterday tomorrow tonight however therefore meanwhile instead respectively apiece each
    something somethings together alone altogether overall away back ahead apart forward both all either neither some any every
    said says say saying told tells asked added according compared based due because worth
    got get gets went goes came comes made makes make took takes take gave gives give saw sees see
    """.split()
)
"""At one of these a noun phrase ends."""

IRREGULAR_PAST: frozenset[str] = frozenset(
    """
    began begun broke broken brought built bought caught chose chosen came dealt drew drawn drove driven ate eaten fell
    fallen fed felt fought found fled flew flown forgot froze frozen gave given went gone grew grown heard held hid hidden
    hit kept knew known laid led left lent lay lain lost made meant met paid put quit read rode ridden rose risen ran said
    saw seen sold sent set shook shot shut sang sank sat slept spoke spoken spent stood stole stolen struck swore swept
    swam took taken taught tore torn told thought threw thrown understood woke woken wore worn won wrote written became
    become born cast cost cut hurt let split spread swung sought slid shed stuck sued
    """.split()
) - frozenset(
    [
        "cost",
        "cut",
        "set",
        "split",
        "spread",
        "cast",
        "read",
        "broken",
        "frozen",
        "stolen",
        "hidden",
        "left",
        "lost",
    ]
)

BASE_VERBS: frozenset[str] = frozenset(
    """
    die live work want need think believe know use go come get make take give see find feel become remain continue
    begin start stop try help show play run move like hold bring write provide sit stand lose pay meet include allow lead
    understand watch follow create speak read spend grow open walk win offer remember consider appear buy wait serve send
    expect build stay fall reach kill suggest raise pass sell require report decide pull return explain hope develop
    carry break receive agree support hit produce eat cover catch draw choose cause increase rise drop range vary represent
    contain comprise travel arrive leave join attend apply receive suffer face struggle depend rely earn own share
    visit vote gather protest march flee seek claim demand refuse accept enter cross affect involve apply exist lie belong
    occur happen take-part look seem sound tend aim plan intend hope fail succeed compete qualify score finish
    """.split()
)
"""After a plural noun these are its verb and not a further noun."""

VERBS_IN_S: frozenset[str] = frozenset(
    """
    is was has does says goes gives takes makes comes gets sees finds shows puts sits stands runs helps keeps lets begins
    seems means becomes leaves remains appears allows adds grows wins offers continues includes provides brings happens
    gives contains requires represents follows exists lies falls sells covers needs wants uses lives works makes equals
    awaits affects faces ranks reads hits leads turns separates divides
    """.split()
)
"""Verbs that look like plural nouns."""

NOT_PLURALS: frozenset[str] = frozenset(
    """
    is was has does his its this us thus plus minus across perhaps besides always sometimes nowadays towards afterwards
    as yes bus gas campus virus status focus bonus census chorus circus consensus corpus genius minus surplus stimulus
    analysis basis crisis thesis axis tennis process access success business illness address congress princess loss
    boss class glass grass mass pass press stress dress cross less unless express progress fitness witness wireless
    specimen regimen omen abdomen acumen semen news headquarters means headquartered
    """.split()
)
"""Words in -s that are no plural."""

ADJECTIVES_IN_S: tuple[str, ...] = ("ous", "less")
"""Endings of adjectives that look like plurals."""

MASS_HEADS: frozenset[str] = frozenset(
    """
    people persons men women children police staff personnel cattle livestock aircraft spacecraft deer sheep fish
    youth dead wounded injured missing homeless unemployed crew
    """.split()
)
"""Heads of a plural noun phrase that have no -s."""
