"""Tooltip: words for one, as they are.

Qt takes a tooltip's words for markup where they look like it, and then opens the pictures that
they name, on whatever machine. They may be a customer's name or message.
"""

import html


def tip(words: str) -> str:
    """The words, of which nothing is read as markup."""
    if "<" not in words:
        return words
    return f'<p style="white-space: pre-wrap">{html.escape(words)}</p>'
