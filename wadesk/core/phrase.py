"""Phrase: five plain words on two screens, so that two people can tell that nobody sits between.

Each Desk makes them by itself, from what it knows of the Hub and of the new Desk's key. The
Hub never sends them: whoever stood between would have to make both sides' words the same.
"""

_LIST = """
acorn actor album alpha amber anchor ankle apple apron arrow atlas autumn
bacon badge bagel baker bamboo banjo barrel basil basket beach beaver bench berry bicycle
biscuit blanket blossom bonnet border bonfire bottle branch bread bridge broom bubble bucket
buffalo butter
cabbage cabin cactus camera candle canoe canvas carpet carrot castle ceiling cello chalk cherry
chimney circus clay cliff clock clover cobweb coffee comet copper coral cotton cradle crane
crayon cricket crown curtain cushion
daisy dancer desert diamond dinner doctor dolphin donkey dragon drawer drum duck
eagle echo elbow elephant engine envelope evening
falcon farmer feather fence ferry fiddle finger flag flame flute forest fork fountain fox
freckle fridge frog furnace
galaxy garden garlic ginger giraffe glacier glove goat gold grape grass guitar
hammer hamster hedge harvest hazel helmet hero hockey honey hotel
iceberg igloo indigo ink insect island ivory
jacket jaguar jelly jewel jigsaw judge jungle
kangaroo kettle keyhole kitchen kite kiwi koala
ladder lagoon lake lantern lemon leopard letter library lily lizard lobster lotus
magnet mango maple marble market meadow melon mirror mitten monkey moon mosaic mountain museum
napkin needle nephew nest noodle north notebook nutmeg
oasis oatmeal ocean octopus olive onion opera orange orchid otter oven owl oyster
paddle palace panda paper parrot pasta peanut pebble pelican pencil pepper piano picnic pigeon
pillow pirate planet pocket
quarter quilt
rabbit radio raisin ribbon river robot rocket
saddle sailor salad sandal saturn scarf school shadow silver spider spoon
table teapot tiger tomato tunnel turtle
umbrella uncle
valley velvet violin
wagon walnut window winter
yellow zebra
"""
WORDS = tuple(_LIST.split())
SPOKEN = 5
_CONTEXT = b"wadesk-phrase-v1\0"


def ground(hub: str, hub_key: str, pin: str, public_key: str) -> bytes:
    """What the words are made from: each part with its length, so that none runs into the next.

    ``pin`` is the fingerprint of the certificate that the Hub was reached by, empty where the
    system's trust was enough; keys are hex.
    """
    parts = [part.encode("utf-8", "surrogatepass") for part in (hub, hub_key, pin, public_key)]
    return _CONTEXT + b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def spoken(digest: bytes) -> str:
    """The words of a digest of the ground, which is to be one that is slow to make."""
    return " ".join(WORDS[byte] for byte in digest[:SPOKEN])
