"""Words and what they stand for: terms that two texts can be compared by, in English and Chinese."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

# A word: letters and digits, joined by what may stand inside one ("4.2", "food-for-oil", "Taraji's"). Chinese runs
# are taken apart by `terms`.
CJK = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
WORD = re.compile(rf"[^\W_{CJK}]+(?:[.,:'’&/-][^\W_{CJK}]+)*|[{CJK}]+")
CJK_RUN = re.compile(rf"[{CJK}]+")

# Words that carry the sentence and not its matter: articles, prepositions, pronouns, auxiliaries, and the verbs of
# reporting, which stand in nearly every sentence of a news text.
STOPWORDS = frozenset(
    """a an the this that these those of in on at to for from by with without about into over after before under
    between during through against within upon and or but nor so yet as if than then because while though although
    until since whether is are was were be been being am has have had having do does did doing will would can could
    may might shall should must not no it its he she they them him his her hers their theirs we us our ours you your
    yours i me my mine who whom whose which what when where why how there here also just only very more most much
    many some any all each every other another such own same too up out off down again further now one ones
    say says said saying told tell tells added""".split()
)
# Chinese characters that carry the sentence; a pair of characters with one of them is no term.
CHINESE_STOP = frozenset(
    "的了是在和与及或也就都而且但于以为对把被将从向到由其之这那此该并又还很更最不没有个们我你他她它着过吗呢吧啊"
)

# Leaving one of these out of a sentence turns its meaning: negations, doubts, conditions, what only may be.
TURNS_MEANING = re.compile(
    r"(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|barely|cannot|unless|if|may|might|could|would|"
    r"should|alleged\w*|accus\w+|suspect\w*|report\w*ly|claim\w*|den(?:y|ies|ied)|fail\w*|refus\w+|reject\w*|"
    r"expect\w*|plan\w*|propos\w+|consider\w*|rumou?r\w*|threat\w*|attempt\w*|tr(?:y|ies|ied)|nearly|almost|half|"
    r"un(?:likely|able)|\w+n['’]t)$",
    re.IGNORECASE,
)

# Words that a sentence begins with which leans on the one before it, alternatives of a pattern.
LEANING = (
    "But|And|So|However|Also|Then|Meanwhile|He|She|It|They|This|That|These|Those|His|Her|Its|Their|Such|There"
)
CHINESE_LEANING = "但|而|然而|他|她|它|这|那|此|同时|另外|因此|所以|于是"

# Words that open an English sentence and are no names, besides the stopwords.
OPENERS = frozenset(
    """however meanwhile despite according following including earlier later last next today yesterday tomorrow
    sometimes often many several few both either neither first second third finally still even perhaps maybe indeed
    instead moreover furthermore nevertheless nonetheless therefore thus hence once like unlike among amid along
    across around behind below beneath beside besides beyond near outside inside toward towards throughout per
    please thank thanks dear hello sorry yes let make people officials police residents experts critics
    researchers scientists""".split()
)  # fmt: skip

_stemmer: Any = None


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """WORD in lower case without its English ending (Porter 2), possessive and separators of thousands."""
    global _stemmer
    if _stemmer is None:
        import snowballstemmer  # pure Python; imported late, for only tasks need it

        _stemmer = snowballstemmer.stemmer("english")
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if word[:1].isdigit():
        return word.replace(",", "")
    return str(_stemmer.stemWord(word))


def with_capital(text: str) -> str:
    """TEXT with its first letter as a capital, where that is still the same letter: not so of "ß" or "µ"."""
    capital = text[:1].upper()
    return capital + text[1:] if capital.lower() == text[:1] else text


def words(text: str) -> list[str]:
    """The words of TEXT as written; a run of Chinese characters is one."""
    return [match.group() for match in WORD.finditer(text)]


def stems(text: str) -> list[str]:
    """All words of TEXT in order, stemmed; of Chinese each character is one."""
    found: list[str] = []
    for word in words(text):
        found += list(word) if CJK_RUN.match(word) else [stem(word)]
    return found


def terms(text: str) -> list[str]:
    """The words of TEXT that carry its matter, stemmed and in order; of Chinese the pairs of characters."""
    found: list[str] = []
    for word in words(text):
        if CJK_RUN.match(word):
            pairs = (word[i : i + 2] for i in range(len(word) - 1))
            found += [pair for pair in pairs if not CHINESE_STOP.intersection(pair)]
        elif word.lower() not in STOPWORDS:
            found.append(stem(word))
    return found


def length(text: str) -> int:
    """How long TEXT is to read, in words: one and a half Chinese characters count as one."""
    runs = [word for word in words(text) if CJK_RUN.match(word)]
    return len(words(text)) - len(runs) + round(sum(map(len, runs)) / 1.5)
