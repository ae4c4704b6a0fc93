"""Where a finished text goes: files of other formats, feeds, a WordPress site. Always as a draft first."""
