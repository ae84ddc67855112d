"""Story: a way through the model, told in sentences with names."""

from collections.abc import Callable, Sequence

from tests.model.explorer import Step
from tests.model.world import World

NAMES = {1: "Ana", 2: "Bilal", 3: "Chloé"}
Told = tuple[int | str, ...]


def story(start: World, way: Sequence[Step]) -> list[str]:
    """One sentence a step; the last says which law was broken."""
    before, sentences = start, [_opening(start)]
    for step in way:
        sentences.append(sentence(before, step.told))
        before = step.world
    broken = way[-1].broken
    return [*(one for one in sentences if one), f"So {broken}."]


def _opening(start: World) -> str:
    """What was there before the first step."""
    if not start.log:
        return ""
    said = (f"{NAMES.get(one.author, 'the phone')} in {'AB'[one.thread]}" for one in start.log)
    return f"Two threads have an answer each, by {' and by '.join(said)}."


def sentence(world: World, told: Told) -> str:
    verb, *rest = told
    return _SENTENCES[str(verb)](world, [int(one) for one in rest])


def _who(world: World, place: int) -> str:
    """An agent by name, and the Desk where there are several of theirs."""
    agent = world.seats[place].agent
    theirs = [at for at, seat in enumerate(world.seats) if seat.agent == agent]
    name = NAMES[agent]
    return name if len(theirs) == 1 else f"{name} ({_DESKS[theirs.index(place)]})"


_DESKS = ("at the desk", "on the laptop")


def _begin(world: World, rest: list[int]) -> str:
    place, shown, said, thread = rest
    where = f" in thread {'AB'[thread]}" if len(world.locks) > 1 and not world.folded else ""
    return f"{_who(world, place)} begins to write{where}; {_screen(shown, said)}."


def _review(world: World, rest: list[int]) -> str:
    place, shown, said = rest
    return f"{_who(world, place)} reviews the draft; {_screen(shown, said)}."


def _screen(shown: int, said: int) -> str:
    if not said:
        return "nobody has answered yet"
    if shown == said:
        return (
            "the answer is on the screen" if said == 1 else f"all {said} answers are on the screen"
        )
    seen = "no answer" if not shown else f"{shown}"
    return f"the screen shows {seen} of {said}"


def _claim(world: World, rest: list[int]) -> str:
    place, holder = rest
    who = _who(world, place)
    if holder and holder != world.seats[place].agent:
        return (
            f"{who} owns the conversation and claims it too: the Hub takes it from {NAMES[holder]}."
        )
    return f"The Hub grants {who} the lock."


def _take(world: World, rest: list[int]) -> str:
    place, holder = rest
    who = _who(world, place)
    if holder and holder != world.seats[place].agent:
        return f"{who} takes the lock over from {NAMES[holder]}."
    return f"The Hub grants {who} the lock."


def _send(world: World, rest: list[int]) -> str:
    place, with_fence, has_moved = rest
    how = "with the fence" if with_fence else "without a fence"
    base = " over a base that has moved along," if has_moved else ""
    return f"{_who(world, place)} sends {how},{base} and the Hub accepts."


_SENTENCES: dict[str, Callable[[World, list[int]], str]] = {
    "lease ends": lambda _, rest: f"{NAMES[rest[0]]}'s lease runs out.",
    "time passes": lambda _, __: "A few seconds pass.",
    "phone": lambda _, __: "Somebody answers from the phone.",
    "fold": lambda _, __: "The two customers turn out to be one: the threads are folded.",
    "release lost": lambda _, rest: f"{NAMES[rest[0]]}'s release is lost.",
    "release arrives": lambda _, rest: f"{NAMES[rest[0]]}'s release arrives late, and is done.",
    "begin": _begin,
    "review": _review,
    "claim": _claim,
    "take": _take,
    "hand over": lambda world, rest: (
        f"{NAMES[rest[1]]} says yes, and {_who(world, rest[0])} has the lock."
    ),
    "leave": lambda world, rest: f"{_who(world, rest[0])} clears the text.",
    "release": lambda world, rest: (
        f"{_who(world, rest[0])} clears the text and gives the lock back."
    ),
    "leave late": lambda world, rest: (
        f"{_who(world, rest[0])} clears the text; the release is under way."
    ),
    "send": _send,
    "again": lambda world, rest: (
        f"The answer is lost; {_who(world, rest[0])}'s Desk asks again under the same key,"
        " and the Hub accepts."
    ),
    "write down": lambda world, rest: f"Now the Hub writes {_who(world, rest[0])}'s answer down.",
    "checked": lambda world, rest: (
        f"{_who(world, rest[0])}'s send arrives; the Hub looks, and finds nothing against it."
    ),
    "hear": lambda world, rest: f"{_who(world, rest[0])} hears that it was accepted.",
    "shut out": lambda world, rest: f"{_who(world, rest[0])} looks, waits, sends, and is refused.",
}
