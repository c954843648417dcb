"""Small files of each format, made up here."""

from __future__ import annotations

import io
import zipfile

HTML = """<!doctype html><html><head><title>Fares up | The Daily</title>
<meta property="article:published_time" content="2013-09-13T10:00:00Z">
<link rel="canonical" href="https://example.org/fares"></head>
<body><nav><a href="/">Sport 24</a></nav><article><h1>Fares up</h1>
<p>More than 1,<b>4</b>00 people paid &pound;1.4bn, about 10<sup>6</sup> each, said a ministry report
that was published on the web on the same day and read by few.</p>
<p>CO<sub>2</sub> rose by <i>5</i> percent[<a href="#1">1</a>].<br>It was the third such rise in a row.</p>
<table><tr><th>Year</th><th>People</th></tr><tr><td>2010</td><td>1,000</td></tr></table>
<script>var x = 99</script></article><footer>Copyright 2013, 12 Foo Street</footer></body></html>"""

VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Bob>Good evening. Some 1,400

00:03.000 --> 00:05.000
people were there.

00:09.000 --> 00:10.000
It was cold.

00:10.000 --> 00:11.000
<v Ann>Really?
"""

SRT = """1
00:00:01,000 --> 00:00:03,000
Good evening. Some 1,400

2
00:00:03,000 --> 00:00:05,000
Good evening. Some 1,400
people were there.
"""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = """<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">There were </w:t></w:r>
<w:ins w:id="1"><w:r><w:t>312</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>300</w:delText></w:r></w:del>
<w:r><w:t xml:space="preserve"> people, 10</w:t></w:r>
<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2010</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>1,000</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""


def docx(body: str = _BODY, extra: dict[str, str] | None = None) -> bytes:
    """A Word document with the given body."""
    buffer = io.BytesIO()
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, text in {"word/document.xml": document, **(extra or {})}.items():
            archive.writestr(path, text)
    return buffer.getvalue()


def pdf(lines: list[str], details: str = "") -> bytes:
    """A PDF of one page with one text object a line; an empty line leaves a gap."""
    show = " ".join(f"1 0 0 1 72 {720 - 14 * n} Tm ({line}) Tj" for n, line in enumerate(lines) if line)
    stream = f"BT /F1 12 Tf {show} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< {details} >>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{each}\nendobj\n" for n, each in enumerate(objects, 1))
    return (body + "trailer << /Root 1 0 R /Info 5 0 R /Size 6 >>\n%%EOF").encode()
