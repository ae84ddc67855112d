"""Screen: what the agent sees; Qt and no coroutine, records in and intents out."""
