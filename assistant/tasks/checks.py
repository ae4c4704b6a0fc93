"""What is looked at in a finished draft beside its template, its notes and the house style. No model is asked.

A check gives remarks for the writer; it never changes the draft. Which checks a draft gets is said by its template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.cancellation import Cancellation
from assistant.i18n import N_, tr
from assistant.language import dates, facts, questions, quotations
from assistant.language.sentences import sentences
from assistant.language.words import CJK, stems, terms
from assistant.tasks import house_style
from assistant.tasks.templates import Template, TemplatePart, label_and_value
from assistant.tasks.texts import QUESTIONS, HouseStyle, Part, Remark, Report, Source

# A quotation of so few words is a term or a title in marks, not what somebody said.
_FEW_WORDS = 2
_SHOWN = 60
# Words that the notes quote more often than this are looked at there so often.
_MOST_SOURCES = 20


@dataclass(frozen=True)
class Case:
    """What a check looks at: a TEMPLATE, the PARTS drafted by it, the NOTES they were drafted from, the house STYLE."""

    template: Template
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    style: HouseStyle
    cancel: Cancellation = field(default_factory=Cancellation)

    @property
    def text(self) -> str:
        """The whole draft."""
        return "\n\n".join(part.text for part in self.parts)

    def part(self, key: str) -> Part | None:
        """The drafted part called KEY, unless it is empty."""
        return next((part for part in self.parts if part.key == key and part.text.strip()), None)


def run(
    template: Template, parts: Sequence[Part], sources: Sequence[Source], style: HouseStyle,
    cancel: Cancellation | None = None,
) -> Report:  # fmt: skip
    """What PARTS, drafted by TEMPLATE from SOURCES in the house STYLE, leave open.

    Its `missing` are those of the template's questions that neither the draft nor the sources answer. Its remarks are
    those of the template's checks and of the house style for each part. Raises Cancelled.
    """
    case = Case(template, tuple(parts), tuple(source.text for source in sources), style, cancel or Cancellation())
    in_draft, in_notes = _answered(case, [case.text]), _answered(case, case.notes)
    missing = tuple(q for q in template.questions if q not in in_draft | in_notes)
    found = [Remark("", template.problem)] if template.problem else []
    found += [
        Remark("", tr("The draft does not say {question}, though the notes seem to.", question=tr(QUESTIONS[q])))
        for q in template.questions
        if q in in_notes - in_draft
    ]
    for name in template.checks:
        case.cancel.raise_if_cancelled()
        found += _CHECKS[name](case)
    for part in case.parts:
        case.cancel.raise_if_cancelled()
        found += house_style.remarks(style, part)
    return Report(missing, tuple(dict.fromkeys(found)))


def _answered(case: Case, texts: Sequence[str]) -> set[str]:
    """The questions of CASE's template that TEXTS answer."""
    wanted, found = set(case.template.questions), set[str]()
    for text in texts:
        for span in sentences(text):
            case.cancel.raise_if_cancelled()
            if found == wanted:
                return found
            found |= questions.answered(span.of(text)) & wanted
    return found


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + " …"


# Parts, person -----------------------------------------------------------------------------------------------------


def _required(case: Case) -> Iterator[Remark]:
    for part in case.template.parts:
        if part.required and not case.part(part.key):
            yield Remark(part.key, tr("The part “{part}” is missing: the notes have nothing for it.", part=part.label))


def _person(case: Case) -> Iterator[Remark]:
    """The third person, unless the house has a wish of its own, which `house_style.remarks` sees to."""
    for part in case.parts:
        if not case.style.person and (words := house_style.first_person(part.text)):
            yield Remark(part.key, tr("This kind of text is told from outside, and this part says: {words}.",
                                      words=", ".join(words)))  # fmt: skip


# Quotations --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Quoted:
    """What a NOTE quotes: its bare WORDS, its place there, None where a LABEL stands before it and not marks."""

    words: str
    note: str
    place: quotations.Quotation | None
    label: str = ""

    @property
    def speaker(self) -> quotations.Speaker | None:
        """Who speaks by the note; None where it does not tell."""
        if self.place is None:
            return quotations.Speaker(frozenset(self.label.split()))
        return quotations.speaker(self.note, self.place)


def _quotations(case: Case) -> Iterator[Remark]:
    quoted = [quote for note in case.notes for quote in _quoted(note)]
    all_words = " ".join(_bare(note) for note in case.notes)
    for part in case.parts:
        text = part.text
        for quotation in quotations.find(text):
            case.cancel.raise_if_cancelled()
            inner = quotation.inner(text)
            if len(stems(inner)) > _FEW_WORDS * (2 if re.search(f"[{CJK}]", inner) else 1):
                speaker = quotations.speaker(text, quotation)
                if message := _wrong_quotation(inner, speaker, quoted, all_words):
                    yield Remark(part.key, message)
        if (lone := quotations.lone_mark(text)) >= 0:
            words = text[text.rfind("\n", 0, lone) + 1 :].partition("\n")[0]
            yield Remark(part.key, tr("A quotation mark has no partner: {words}", words=_short(words)))


def _quoted(note: str) -> Iterator[_Quoted]:
    for quotation in quotations.find(note):
        yield _Quoted(_bare(quotation.inner(note)), note, quotation)
    for span in sentences(note):
        # "Anna Jones: we shall rebuild it" is a quotation without marks.
        labelled = label_and_value(span.of(note))
        if labelled and labelled[1]:
            yield _Quoted(_bare(labelled[1]), note, None, labelled[0])


def _wrong_quotation(
    inner: str, speaker: quotations.Speaker | None, quoted: Sequence[_Quoted], all_words: str
) -> str | None:
    """What is wrong with the quotation of INNER, said by SPEAKER, if the notes hold QUOTED among ALL_WORDS."""
    pieces = [piece for part in re.split(r"\[?(?:…+|\.{3,})\]?", inner) if (piece := _bare(part))]
    sources = [quote for quote in quoted if _in_order(pieces, quote.words)]
    if not sources:
        if all(piece in all_words for piece in pieces):
            return tr("The notes have these words, but not as a quotation: {words}", words=_short(inner))
        return tr("The notes do not have this quotation: {words}", words=_short(inner))
    told = [by for quote in sources[:_MOST_SOURCES] if (by := quote.speaker)]
    if not told or len(told) < len(sources[:_MOST_SOURCES]):
        return None
    if speaker is None:
        return tr("The draft does not say whose words these are: {words}", words=_short(inner))
    if speaker.names and all(other.names and not _same_speaker(speaker, other) for other in told):
        names, others = (" ".join(sorted(one.names)) for one in (speaker, told[0]))
        return tr("These words seem to be given to {name}; in the notes they are of {other}: {words}",
                  name=names, other=others, words=_short(inner))  # fmt: skip
    return None


def _in_order(pieces: Sequence[str], words: str) -> bool:
    at = 0
    for piece in pieces:
        at = words.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _bare(text: str) -> str:
    """TEXT as quotations are compared: white space, the style of marks, case and what ends a sentence put aside."""
    text = re.sub("[“”„「」『』]", '"', text)
    text = re.sub("[‘’]", "'", text)
    text = re.sub(rf"(?<=[{CJK}，。！？、；：])\s+|\s+(?=[{CJK}，。！？、；：])", "", " ".join(text.split()))
    return text.strip(" .,;:!?…\"'，。；：！？、").casefold()


def _same_speaker(one: quotations.Speaker, other: quotations.Speaker) -> bool:
    for name in one.names:
        for known in other.names:
            if name.casefold() in known.casefold() or known.casefold() in name.casefold():
                return True
            # 王小明老师 and 教师王小明: Chinese names are not parted from what stands around them.
            if any(name[i : i + 2] in known for i in range(len(name) - 1) if re.match(f"[{CJK}]{{2}}", name[i:])):
                return True
    return False


# Clinical notes ----------------------------------------------------------------------------------------------------

_CLAIM = re.compile(
    r"\b(?:diagnos\w*|suffer\w*|consistent with|suggest\w*|indicat\w*|likely|prescri\w*|start(?:ed)? on|treat\w*|"
    r"therapy|should (?:take|be given|receive|start|stop)|recommend\w*|advis\w*|due to|caused by|because of|confirm\w*|"
    r"dose|antibiotic\w*|surgery|operation|impression|"
    r"\w{3,}(?:itis|oma|osis|emia|aemia|pathy|algia|cillin|mycin|prazole|statin|pril|sartan|olol)|"
    r"pneumonia|infection|fracture|cancer|tumou?r|diabetes|hypertension|asthma|stroke|infarction|copd|depression|"
    r"migraine|angina|sepsis|covid|influenza|flu|has an? \w+)\b"
    r"|\d\s?(?:mg|mcg|µg|g|ml|units|IU)\b"
    "|诊断|确诊|考虑|疑似|提示|处方|服用|给予|治疗|用药|手术|建议|炎|癌|瘤|感染|骨折|糖尿病|高血压|哮喘|中风|梗死|抑郁|毫克|片/日",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|nil|none|never|denies|denied|without|negative|neither|nor|\w+n['’]t)\b|无|未|否认|没有|不|阴性",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\?\s*\w|？\w|\b(?:possibl[ey]|probabl[ey]|suspect\w*|query|queries|may|might|could|rule out|r/o|exclude|"
    r"differential|unclear|uncertain)\b|疑似|可能|待排|考虑|不除外|未明",
    re.IGNORECASE,
)


def _no_diagnosis(case: Case) -> Iterator[Remark]:
    noted = [span.of(note) for note in case.notes for span in sentences(note)]
    known = [frozenset(terms(sentence)) for sentence in noted]
    holding: dict[str, list[int]] = {}
    for number, words in enumerate(known):
        for term in words:
            holding.setdefault(term, []).append(number)
    for part in case.parts:
        for span in sentences(part.text):
            case.cancel.raise_if_cancelled()
            sentence = span.of(part.text)
            if not _CLAIM.search(sentence):
                continue
            said = set(terms(sentence)) - set(terms(part.label))
            candidates = min((holding.get(term, []) for term in said), key=len, default=range(len(known)))
            hedges = [_hedges(noted[number]) for number in candidates if said <= known[number]]
            if not hedges:
                text = N_("This reads like a diagnosis or a treatment that the notes do not have: {words}")
                yield Remark(part.key, tr(text, words=_short(sentence)))
            elif _hedges(sentence) not in hedges:
                text = N_("The notes deny or doubt this and the draft does not, or the other way round: {words}")
                yield Remark(part.key, tr(text, words=_short(sentence)))


def _hedges(sentence: str) -> tuple[bool, bool]:
    return bool(_DENIED.search(sentence)), bool(_DOUBTED.search(sentence))


# Press releases ----------------------------------------------------------------------------------------------------

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.-])\+?\(?\d(?:[\s().-]{0,2}\d){6,14}(?![\w/])")


def _reachable(text: str) -> set[str]:
    """The e-mail addresses and telephone numbers of TEXT, the latter as digits."""
    times = [(date.start, date.end) for date in dates.find(text)]
    phones = {
        re.sub(r"\D", "", match.group())
        for match in _PHONE.finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in times)
    }
    return {match.group().rstrip(".").casefold() for match in _EMAIL.finditer(text)} | phones


def _contact(case: Case) -> Iterator[Remark]:
    key = "contact" if case.template.part("contact") else ""
    here, noted = _reachable(case.text), set[str]().union(*map(_reachable, case.notes))
    if not here:
        yield Remark(key, tr("There is no e-mail address or telephone number to ask at."))
    for invented in sorted(here - noted):
        yield Remark(key, tr("The notes do not have {contact}.", contact=invented))


# Minutes -----------------------------------------------------------------------------------------------------------

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_ANYBODY = re.compile(
    r"\b(?:everyone|everybody|all|team|chair|chairman|chairwoman|secretary|treasurer|manager|director|committee|we|I)\b"
    r"|^[A-Z][\w’'-]+(?=:|,| to (?!(?:the|a|an|all|our|their)\b|[A-Z])| (?:will|and|is|must|should|can|has|& |[A-Z]))"
    r"|@\w"
    rf"|(?:^|[由请和与、：:，。])[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|大家|全体|各组|各部门|团队"
    r"|负责人?[：:]|[\u4e00-\u9fff]{2,6}(?:负责|牵头|跟进)"
)
_NO_NAMES = frozenset("january february march april may june july august september october november december monday "
                      "tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip


def _actions(case: Case) -> Iterator[Remark]:
    part = case.part("actions")
    if part is None:
        if case.template.part("actions"):
            yield Remark("actions", tr("No action is noted: who does what by when?"))
        return
    for paragraph in part.paragraphs:
        action = " ".join(sentence.text for sentence in paragraph)
        if not action.strip():
            continue
        if not _has_person(action):
            yield Remark(part.key, tr("It is not said who does this: {action}", action=_short(action)))
        if "when" not in questions.answered(action):
            yield Remark(part.key, tr("It is not said by when: {action}", action=_short(action)))


def _has_person(action: str) -> bool:
    first = re.match(r"\W*([\w’'-]+)", action)
    begun = first[1] if first else ""
    others = [name for name in facts.names(action) if name != begun and facts.bare(name) not in _NO_NAMES]
    return bool(others or _ANYBODY.search(action.strip()))


# Lessons -----------------------------------------------------------------------------------------------------------

_GOOD = re.compile(
    r"\b(?:good|well|better|best|great|excellent|strong\w*|strengths?|confiden\w+|clear(?:ly)?|improv(?:ed|ing|es)|"
    r"progress\w*|enjoy\w*|succe\w+|accurate\w*|fluent\w*|creative\w*|careful\w*|helpful\w*|impress\w*|pleas(?:ed|ing)|nice\w*|"
    r"engag\w+|attentive\w*|thorough\w*|praise\w*|correctly)\b"
    "|好|不错|优秀|出色|进步|积极|认真|流利|清楚|清晰|准确|表扬|优点|努力|自信",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:next|should|could|needs? to|try|target\w*|goals?|homework|practi[sc]e\w*|work on|focus|review|revise|aim|"
    r"improve|remember to|will)\b|下一步|建议|改进|需要|应该?|可以再|练习|复习|作业|目标|加强|注意|提高",
    re.IGNORECASE,
)


def _balance(case: Case) -> Iterator[Remark]:
    if not _GOOD.search(case.text):
        yield Remark(_key(case.template, "strengths"), tr("Nothing good is said. What went well?"))
    if not _NEXT.search(case.text):
        yield Remark(_key(case.template, "next"), tr("There is no next step. What should be tried or practised?"))


def _key(template: Template, key: str) -> str:
    part: TemplatePart | None = template.part(key)
    return part.key if part else ""


_CHECKS: dict[str, Callable[[Case], Iterator[Remark]]] = {
    "required": _required,
    "quotations": _quotations,
    "person": _person,
    "no_diagnosis": _no_diagnosis,
    "contact": _contact,
    "actions": _actions,
    "balance": _balance,
}
NAMES = tuple(_CHECKS)
