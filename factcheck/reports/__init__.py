"""Verdict reports: Markdown, HTML, CSV, XLSX, JSON, ClaimReview."""
