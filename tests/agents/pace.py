"""Pace: life at a hundred times its speed, for the Hub's policy and for those who type.

A person reads for some seconds, types for ten to forty, and a lease lasts twenty. Here all
of it takes a hundredth, and the network, the disk and the processors take what they take:
to these agents they are a hundred times slower than to any person.
"""

LEASE_MS = 200
COLLISION_MS = 50
RENEW_S = 0.1
READING_S = (0.02, 0.12)
TYPING_S = (0.08, 0.4)
PAUSE_S = (0.1, 0.6)
AWAY_S = (0.1, 0.8)  # how long words wait that were written without a look at the screen
PATIENCE_S = 1.5  # so long somebody waits for a colleague to finish
HANGS_S = 600.0  # nothing that anybody waits for takes so long: then something is broken
GLANCE_S = 0.05  # so often somebody who waits looks up
RETRY_S = (0.05, 0.3)
VIEWING_MS = 300

MEDDLES = 0.13  # of all drafts: begun where a colleague is seen to be writing
VISITS = 0.008  # begun in somebody else's conversation, where nobody is seen
BLIND = 0.004  # written and sent without a look at lock or answers, as an outbox would
QUICK = 0.08  # ready-made answers, sent without a claim

WAYS = {"give up": 48, "wait": 42, "ask": 8, "take": 2}
"""What somebody does who wanted to write and finds a colleague writing."""

POLICY = f"""
[lock]
lease_ms = {LEASE_MS}
collision_ms = {COLLISION_MS}
viewing_ms = {VIEWING_MS}
takers = "administrator agent"

[outbox]
undo_ms = 50
live_ms = 600
fresh_ms = 9000
unknown_ms = 6000
draft_every_ms = 150

[pacing]
pair_interval_ms = 1
pair_burst = 1000
number_per_second = 1000
uncertain_hold_ms = 600

[devices]
max_linked = 100
token_ttl_ms = 60000
"""
