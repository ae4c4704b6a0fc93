"""Material for a draft: feeds, saved pages, folders, tables. Only on the writer's word, only from where it is told."""
