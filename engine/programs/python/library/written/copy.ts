/** `copy`, in Python. */
export const COPY = `
class Error(Exception):
    pass


def copy(thing):
    own = getattr(thing, "__copy__", None)
    if own is not None:
        return own()
    if isinstance(thing, (list, dict, set)) and hasattr(thing, "copy"):
        return thing.copy()
    if not hasattr(thing, "__dict__") or callable(thing):
        return thing
    made = object.__new__(type(thing))
    for name, value in vars(thing).items():
        object.__setattr__(made, name, value)
    return made


def deepcopy(thing, memo=None):
    memo = {} if memo is None else memo
    if id(thing) in memo and not isinstance(thing, (str, int, float, bool, type(None))):
        return memo[id(thing)]
    own = getattr(thing, "__deepcopy__", None)
    if own is not None:
        return own(memo)
    if type(thing) is tuple:
        return tuple(deepcopy(item, memo) for item in thing)
    if isinstance(thing, list):
        made = copy(thing)
        made.clear()
        memo[id(thing)] = made
        for item in thing:
            made.append(deepcopy(item, memo))
        return made
    if isinstance(thing, dict):
        made = copy(thing)
        made.clear()
        memo[id(thing)] = made
        for key, value in thing.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if isinstance(thing, set):
        return type(thing)(deepcopy(item, memo) for item in thing)
    if isinstance(thing, (str, int, float, bool, bytes, type(None), type, tuple)) or callable(thing) or not hasattr(thing, "__dict__"):
        return thing
    made = object.__new__(type(thing))
    memo[id(thing)] = made
    for name, value in vars(thing).items():
        object.__setattr__(made, name, deepcopy(value, memo))
    return made
`;
