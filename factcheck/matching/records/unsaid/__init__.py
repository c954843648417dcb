"""What the claim says and a computation takes no account of: it then proves nothing against the claim.

account  what of the sentence a computation uses: its conditions, its columns, the words that they explain
bounds   months, numbers and negations of the claim's clause that limit nothing
target   answers that are said with another, by degree or by place
base     whom a share is of, where the base says less
clauses  what the clauses beside the number's say for it, and whose conditions are another number's
counted  what is counted, added up or held against something: other columns, other things, fewer rows
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.unsaid.account import Account
from factcheck.matching.records.unsaid.base import leaves_out_of_base
from factcheck.matching.records.unsaid.bounds import leaves_out_a_bound
from factcheck.matching.records.unsaid.clauses import leaves_out_a_clause
from factcheck.matching.records.unsaid.counted import counts_something_else, narrows, narrows_rows
from factcheck.matching.records.unsaid.target import leaves_out_of_target

if TYPE_CHECKING:
    from factcheck.matching.records.queries import Query
    from factcheck.matching.records.scene import Scene

__all__ = ["leaves_out"]


def leaves_out(scene: Scene, query: Query) -> bool:
    """Whether the claim says something that the computation takes no account of: a bound, another thing, more
    of the target, of the base or of a clause beside it; for a count of all rows, anything at all (`In 177
    films the women never talk`)."""
    account = Account(scene, query)
    if leaves_out_a_bound(account):
        return True
    if query.operation == "rows":
        return narrows_rows(account)
    if query.operation == "answered" and narrows(account):
        return True
    return (
        counts_something_else(account)
        or leaves_out_of_target(account)
        or leaves_out_a_clause(account)
        or leaves_out_of_base(account)
    )
