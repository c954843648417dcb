"""Sentence boundaries."""

import pytest

from factcheck.claims import split_sentences


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rose by 2.5 percent. It then fell.", 2),
        ("U.S. exports rose to $3.5 billion. So did imports.", 2),
        ("Gen. Ann Bell and Dr. J. R. Smith met at No. 5 Main St. in Ohio. They left.", 2),
        ("He lives in the U.S. The house is old.", 2),
        ('"We lost 40 men." The captain wept.', 2),
        ("They met at 4 p.m. on Sunday. Nobody spoke.", 2),
        ("Growth was 3 per cent (see Fig. 2). Prices fell.", 2),
        ("Was it 40? It was 50! Nobody knows.", 3),
        ("A heading without a stop\nA sentence. Another one.", 3),
        ("- Rate: 7.1%\n- Jobs: 300", 2),
        ("1. First point of 20\n2. Second point of 30", 2),
    ],
)
def test_boundaries(text: str, count: int) -> None:
    assert len(parts(text)) == count


def test_offsets_cover_the_text_without_bullets_and_blanks() -> None:
    assert parts("  One. \n\n • Two three\n") == ["One.", "Two three"]


def test_headings_and_items_are_marked() -> None:
    heading, prose, item = split_sentences("Jobs in the north\nThere were 40.\n- Jobs: 40")
    assert (heading.heading, prose.heading, item.item) == (True, False, True)


def test_paragraphs_are_numbered() -> None:
    assert [s.paragraph for s in split_sentences("One. Two.\nThree.")] == [0, 0, 1]


def test_a_long_line_of_stops_is_read_once() -> None:
    text = "U.S. " * 200 + "ended."
    assert len(split_sentences(text)) == 1


def test_what_nobody_could_write_as_one_sentence_is_cut_between_words() -> None:
    text = "no stop " * 2000
    sentences = split_sentences(text)
    assert max(s.end - s.start for s in sentences) <= 1200
    assert " ".join(text[s.start : s.end] for s in sentences) == text.strip()


def test_a_missing_space_after_a_stop() -> None:
    text = "Some 500 people came.The mayor spoke. See www.example.com for 5 more."
    assert [text[s.start : s.end] for s in split_sentences(text)][:2] == [
        "Some 500 people came.",
        "The mayor spoke.",
    ]


def test_letters_and_dashes_mark_items() -> None:
    assert [s.item for s in split_sentences("(a) 5 boats\nb) 3 cars\n— 300 hurt\n● 4 dead")] == [True] * 4
