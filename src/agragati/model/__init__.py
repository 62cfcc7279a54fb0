"""The nouns that flow between the verbs: frozen values, no rules, no files."""
