"""How measured values are spread, and what is asked of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.i18n import tr


@dataclass(frozen=True)
class Spread:
    """Measured VALUES in UNIT, and the most that is ASKED of some of their figures."""

    name: str
    unit: str
    values: tuple[float, ...]
    asked: Mapping[str, float] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """Median, 95th and 99th percentile; of a single value itself, and nothing where nothing was measured."""
        if len(self.values) < 2:
            return dict(zip(["value"], self.values, strict=False))
        return {name: percentile(self.values, share) for name, share in (("median", 50), ("p95", 95), ("p99", 99))}

    def for_program(self) -> dict[str, object]:
        """The figures by name, the number of values, and what is asked."""
        return {"unit": self.unit, "count": len(self.values), **self.figures(), "asked": dict(self.asked)}

    def line(self) -> str:
        """The figures, for a person."""
        names = {"value": "", "median": tr("median"), "p95": "p95", "p99": "p99"}
        shown = "  ".join(f"{names[name]} {_short(value)}".strip() for name, value in self.figures().items())
        asked = "".join(
            "  (" + tr("asked: at most {most}", most=f"{names[name]} {_short(most)}".strip()) + ")"
            for name, most in self.asked.items()
        )
        return f"{self.name:54} {shown or tr('nothing was measured')} {self.unit}{asked}"


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of VALUES that SHARE percent of them do not exceed (nearest rank)."""
    return sorted(values)[max(1, math.ceil(len(values) * share / 100)) - 1]


def _short(value: float) -> str:
    """VALUE with about three digits."""
    decimals = 0 if abs(value) >= 100 else 1 if abs(value) >= 1 else 3
    return f"{value:,.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{value:,.0f}"
