"""Collecting material for a draft from addresses, files and folders that the writer gives, and from no others."""

from assistant.collect.gather import collect
from assistant.collect.items import Collected, Item, Limits, Problem
from assistant.collect.kept import folder_of, keep, load

__all__ = ["Collected", "Item", "Limits", "Problem", "collect", "folder_of", "keep", "load"]
