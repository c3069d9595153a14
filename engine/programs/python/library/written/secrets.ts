/** `secrets`, in Python. */
export const SECRETS = `
import random as _random

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def randbelow(n):
    return _random.randrange(n)


def choice(items):
    return _random.choice(items)


def token_bytes(n=None):
    return bytes([_random.randrange(256) for _ in range(32 if n is None else n)])


def token_hex(n=None):
    return "".join(f"{b:02x}" for b in token_bytes(n))


def token_urlsafe(n=None):
    size = 32 if n is None else n
    return "".join(_random.choice(_LETTERS) for _ in range((size * 8 + 5) // 6))


def compare_digest(a, b):
    return a == b
`;
