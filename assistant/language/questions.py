"""Which of who, what, when, where, why and how a text answers, as far as its words tell, in English and Chinese.

These are rules of thumb: they look for a name or a person, a time, a place, a reason, a means and a verb.
"""

from __future__ import annotations

import re

from assistant.language import dates, facts
from assistant.language.sentences import is_chinese, sentences

QUESTIONS = ("who", "what", "when", "where", "why", "how")

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_PERSON = frozenset(
    [*_MONTHS.lower().split("|"), *"jan feb mar apr jun jul aug sep sept oct nov dec".split(),
     *"monday tuesday wednesday thursday friday saturday sunday christmas easter".split()]
)  # fmt: skip
_PERSONS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|(?:wo)?m[ae]n|boys?|girls?|child(?:ren)?|students?|pupils?|teachers?|patients?|doctors?|"
    r"nurses?|customers?|clients?|residents?|workers?|drivers?|passengers?|players?|coach(?:es)?|officers?|officials?|"
    r"police|firefighters?|ministers?|mayors?|presidents?|councillors?|council|spokes(?:wo)?m[ae]n|spokespersons?|"
    r"directors?|managers?|chair(?:wo)?m[ae]n|team|company|firm|government|committee|board|family|families|mother|father|"
    r"parents?|couple|experts?|researchers?|scientists?|judges?|lawyers?|farmers?|members?|people|staff|everyone)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"(?:[Ii]n|[Ss]ince|[Bb]y|of|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[- ](?:{_MONTHS})|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,4}}|"
    r"(?:[Yy]ester|[Tt]o)day|[Tt]omorrow|[Tt]onight|[Nn]oon|[Mm]idnight|[Oo]vernight|"
    r"(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]very) (?:week|weekend|month|year|night|morning|afternoon|evening|spring|"
    r"summer|autumn|winter|season|term)|(?:week|day|month|year|hour|minute)s? (?:ago|later|earlier)|"
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring) (?:the )?(?:1[5-9]|20)\d\ds?|(?:1[5-9]|20)\d\d-\d\d|"
    r"\d{1,2}(?::\d\d)? ?[ap]\.?m\b|(?:[01]?\d|2[0-3]):[0-5]\d\b|o['’]clock)"
)
_PLACES = (
    "street|road|avenue|square|village|town|city|county|district|region|country|school|university|college|hospital|"
    "clinic|ward|church|park|station|airport|port|bridge|river|lake|stadium|hall|room|office|factory|shop|store|market|"
    "museum|library|theatre|theater|hotel|restaurant|court|prison|centre|center|building|site|headquarters|classroom|"
    "home|online"
)
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]cross|[Aa]round|[Ff]rom|[Oo]ff|[Aa]bove|[Oo]n|[Tt]o|"
    r"[Tt]hroughout) "
    rf"(?:the |a |an |its |their |our )?(?:(?P<name>[A-Z][\w’'-]+)|(?:[\w’'-]+ ){{0,3}}?(?:{_PLACES})s?\b)"
    r"|\b(?:[Pp]lace|[Vv]enue|[Ll]ocation|[Rr]oom):"
)
_WHY = re.compile(
    r"\b(?:because|due to|owing to|thanks to|in order (?:to|that)|so that|as a result|resulting from|caused by|blamed?|"
    r"reasons?|the cause|why|therefore|in response to|in protest|following|amid|after (?:a|an|the)\b|"
    r"(?:aim(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|meant|designed|plan(?:s|ned)?) (?:\w+ )?to|"
    r"to (?:help|improve|reduce|save|avoid|prevent|protect|raise|make|allow|support|stop|cut|encourage|mark|"
    r"celebrate))\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:by (?:\w+ly )?\w+ing|with (?:a|an|the|its|their|his|her|more|new|help|\d)|using|use of|through|via|"
    r"by means of|with the help of|step by step|(?:paid|funded|made|built|driven|run|done) (?:by|with|from))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|"
    r"said|says|told|made|took|takes?|went|goes|came|comes?|gave|gives?|got|gets?|won|wins?|lost|loses?|held|holds?|"
    r"found|finds?|left|leaves?|began|begins?|became|becomes?|brought|brings?|bought|buys?|built|builds?|fell|falls?|"
    r"rose|rises?|cut|cuts|put|puts|set|sets|met|meets?|ran|runs?|sold|sells?|sent|sends?|spent|spends?|stood|stands?|"
    r"kept|keeps?|led|leads?|hit|hits|beat|shut|struck|broke|chose|drew|drove|wrote|saw|knew|grew|needs?|wants?|works?)\b"
    r"|\b[a-z]{2,}(?:ed|ing)\b|(?<=[a-z] )[a-z]{3,}s\b",
    re.IGNORECASE,
)

_CHINESE = {
    "who": re.compile(
        "先生|女士|小姐|同学|老师|教授|医生|护士|患者|病人|警方|警察|市民|居民|村民|记者|学生|家长|孩子|男子|女子|老人|员工|职工|"
        "客户|顾客|消费者|乘客|司机|队员|球员|教练|选手|专家|主席|总统|总理|部长|市长|省长|局长|院长|校长|经理|主任|董事长|负责人|"
        "发言人|代表|委员会|政府|公司|集团|学校|医院|法院|协会|大家|团队|小组|人员|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗]"
        "[\u4e00-\u9fff]{1,2}(?=说|表示|称|指出|负责|在|将|已|与|和|、|，)"
    ),
    "when": re.compile(
        r"\d{2,4}\s?年|\d{1,2}\s?月|\d{1,2}\s?[日号]|[一二三四五六七八九十]+月|星期[一二三四五六日天]|周[一二三四五六日末]|"
        "昨[天日晚]|今[天日晚年]|明[天日晚年]|去年|前[天年]|后天|上午|下午|中午|凌晨|傍晚|晚上|早上|近日|日前|目前|"
        r"[上下本这]个?(?:周|月|星期|季度|学期)|\d+[点时]|小时[前后]|天[前后]|日期|时间"
    ),
    "where": re.compile(
        "[在于到赴抵从][^，。！？\\s]{0,12}(?:市|省|县|区|镇|乡|村|路|街|国|州|岛|山|河|湖|港|站|馆|场|院|校|楼|厅|室|店|园|"
        "中心|大学|中学|小学|现场|门口|附近|北京|上海|天津|重庆|广州|深圳|香港|澳门|台湾|线上)|位于|地点|会议室|地址"
    ),
    "why": re.compile(
        "因为|由于|因此|因[^此为]|为了|旨在|以便|原因|起因|目的|导致|所以|鉴于|以免|从而|为[^了何]{1,20}而|缘于|出于"
    ),
    "how": re.compile(
        "通过|采用|利用|使用|借助|凭借|依靠|经由|经过|按照|(?<![费适信])用[^户途于餐]|"
        "以[^及后前来上下外便免]{1,12}(?:方式|形式|方法)|步骤|方法"
    ),
    "what": re.compile("(?:[\u4e00-\u9fff][^\u4e00-\u9fff]*){5}"),
}
# A sentence that begins with a name: "Anna opened …". Other first words have capitals too.
_ACTOR = re.compile(
    r"(?!(?:No|Some|Any|Every)thing\b)[A-Z][\w’'-]+"
    r"(?:\s[A-Z]|['’]s\s|\s(?:also |has |had |will )?(?:\w+ed|said|says|told|won|lost|led|met|wrote|took|"
    r"made|gave|began|left|found|went|came|did|thinks?|wants?|likes?|wins?)\b)"
)


def answered(text: str) -> set[str]:
    """The questions of QUESTIONS that TEXT answers, or seems to."""
    found: set[str] = set()
    for span in sentences(text):
        sentence = span.of(text)
        found |= _in_chinese(sentence) if is_chinese(sentence) else _in_english(sentence)
    return found


def _in_chinese(sentence: str) -> set[str]:
    found = {question for question, pattern in _CHINESE.items() if pattern.search(sentence)}
    if dates.find(sentence):
        found.add("when")
    return found


def _in_english(sentence: str) -> set[str]:
    found = set()
    places = [match["name"] for match in _WHERE.finditer(sentence) if not _is_time(match["name"])]
    begun = "" if _ACTOR.match(sentence) else sentence.split(maxsplit=1)[0]
    others = [n for n in facts.names(sentence) if n not in places and not _is_time(n) and not begun.startswith(n)]
    if others or _PERSONS.search(sentence):
        found.add("who")
    if places:
        found.add("where")
    if _WHEN.search(sentence) or dates.find(sentence) or dates.moment(sentence):
        found.add("when")
    if _WHY.search(sentence):
        found.add("why")
    if _HOW.search(sentence):
        found.add("how")
    if len(sentence.split()) > 2 and _VERB.search(sentence):
        found.add("what")
    return found


def _is_time(name: str | None) -> bool:
    return name is not None and facts.bare(name) in _NO_PERSON
