/** What arguments are and how they are converted: the first part of `argparse`, in Python. */
export const ARGPARSE_ACTIONS = `
import os as _os
import sys as _sys

SUPPRESS = "==SUPPRESS=="
REMAINDER = "..."


class ArgumentError(Exception):
    pass


class ArgumentTypeError(Exception):
    pass


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        return "Namespace(" + ", ".join(f"{k}={v!r}" for k, v in vars(self).items()) + ")"

    def __eq__(self, other):
        return isinstance(other, Namespace) and vars(self) == vars(other)

    def __contains__(self, name):
        return hasattr(self, name)


class _Action:
    def __init__(self, flags, action="store", nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None, dest=None, version=None):
        self.flags, self.action, self.nargs, self.const = flags, action, nargs, const
        self.type, self.choices, self.help, self.metavar, self.version = type, choices, help, metavar, version
        long = next((f for f in flags if f.startswith("--")), flags[0])
        self.positional = not long.startswith("-")
        self.dest = dest or (long if self.positional else long.lstrip("-").replace("-", "_"))
        if action == "store_true":
            self.const, default = True, False if default is None else default
        elif action == "store_false":
            self.const, default = False, True if default is None else default
        elif action == "count" and default is None:
            default = None
        self.default = default
        self.required = required or (self.positional and nargs not in ("?", "*", REMAINDER))

    @property
    def takes(self):
        return self.action in ("store", "append", "extend")

    @property
    def name(self):
        return "/".join(self.flags) if not self.positional else (self.metavar or self.dest)

    @property
    def placeholder(self):
        if self.metavar:
            return self.metavar
        if self.choices is not None:
            return "{" + ",".join(str(c) for c in self.choices) + "}"
        return self.dest if self.positional else self.dest.upper()

    @property
    def values(self):
        it = self.placeholder
        shown = {None: it, "?": f"[{it}]", "*": f"[{it} ...]", "+": f"{it} [{it} ...]", REMAINDER: "..."}
        return shown[self.nargs] if self.nargs in shown else " ".join([it] * self.nargs)

    def convert(self, parser, text):
        value = text
        if self.type is not None:
            try:
                value = self.type(text)
            except ArgumentTypeError as error:
                parser.error(f"argument {self.name}: {error}")
            except (TypeError, ValueError):
                parser.error(f"argument {self.name}: invalid {self.type.__name__} value: {text!r}")
        if self.choices is not None and value not in self.choices:
            shown = ", ".join(repr(c) for c in self.choices)
            parser.error(f"argument {self.name}: invalid choice: {value!r} (choose from {shown})")
        return value


class _Group:
    def __init__(self, parser, title=None, description=None):
        self.parser, self.title, self.description, self.actions = parser, title, description, []

    def add_argument(self, *flags, **options):
        action = self.parser._add(flags, options)
        self.actions.append(action)
        return action


class _Exclusive(_Group):
    def __init__(self, parser, required=False):
        super().__init__(parser)
        self.required = required


class _Subparsers:
    def __init__(self, parser, dest=None, required=False, help=None, metavar=None, title=None, description=None):
        self.parser, self.dest, self.required, self.help, self.metavar = parser, dest, required, help, metavar
        self.title = title
        self.parsers, self.helps = {}, {}

    def add_parser(self, name, help=None, aliases=(), **options):
        options.setdefault("prog", f"{self.parser.prog} {name}")
        made = self.parser.__class__(**options)
        for each in (name, *aliases):
            self.parsers[each] = made
        self.helps[name] = help
        return made

    @property
    def placeholder(self):
        return self.metavar or "{" + ",".join(self.parsers) + "}"
`;
