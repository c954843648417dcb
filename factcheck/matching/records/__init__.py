"""Claims about record tables: counts, shares, sums, averages, extremes over rows.

sentence    which words belong to the claimed number, which other numbers limit the base
forms       what the number looks like (share, count, money, ratio, rank) and its interval
selection   which tables the sentence may speak about; profile: a table encoded and indexed, once
lexicon     which word explains which header (header_hits) or value (value_hits, name_hits); found_words: how
            much each tells; spelling: what a word stands for in the table
predicates  the conditions on rows that the words may mean (answers, unions, intervals, negation)
queries     sets of up to three conditions, counted once each; proposals: every computation over them
scene       one claim in front of one table, with the signs in its words: of operation (operation_signs), of
            base (base_signs), of what a share is of (whole), of what is spoken of and counted (subject)
ranking     how probable each computation is, by its words and by the claimed number
unsaid      what the sentence says and a computation leaves out: it then proves nothing against the claim
working     the candidate: formula, counts, base, warnings
"""

from factcheck.matching.records.matcher import candidates, rows_used

__all__ = ["candidates", "rows_used"]
