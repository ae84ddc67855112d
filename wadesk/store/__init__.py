"""The store: tables, queries and the keys that close them."""
