import { ARGPARSE_ACTIONS } from './argparse-actions';

/** `argparse`, in Python. */
export const ARGPARSE = String.raw`${ARGPARSE_ACTIONS}

class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, add_help=True,
                 formatter_class=HelpFormatter, parents=(), allow_abbrev=True, exit_on_error=True):
        self.prog = prog or _os.path.basename(_sys.argv[0] or "python")
        self.usage, self.description, self.epilog = usage, description, epilog
        self.formatter_class = formatter_class
        self._actions, self._defaults, self._subparsers = [], {}, None
        self._groups, self._exclusive = [], []
        if add_help:
            self._add(("-h", "--help"), {"action": "help", "help": "show this help message and exit"})
        for parent in parents:
            self._actions.extend(a for a in parent._actions if a.action != "help")

    def _add(self, flags, options):
        action = _Action(flags, **options)
        self._actions.append(action)
        return action

    def add_argument(self, *flags, **options):
        return self._add(flags, options)

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Exclusive(self, required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, **options):
        options.pop("parser_class", None)
        self._subparsers = _Subparsers(self, **options)
        return self._subparsers

    def set_defaults(self, **defaults):
        self._defaults.update(defaults)

    def get_default(self, dest):
        return self._defaults.get(dest)

    def format_usage(self):
        if self.usage:
            return f"usage: {self.usage}\n"
        parts = []
        for a in self._actions:
            if a.positional or a.help == SUPPRESS:
                continue
            text = a.flags[0] + (f" {a.values}" if a.takes else "")
            parts.append(text if a.required else f"[{text}]")
        parts += [a.values for a in self._actions if a.positional]
        if self._subparsers:
            parts += [self._subparsers.placeholder, "..."]
        head = f"usage: {self.prog}"
        if len(head) + sum(len(p) + 1 for p in parts) <= 78:
            return " ".join([head, *parts]) + "\n"
        lines, indent = [head], " " * (len(head) + 1)
        for part in parts:
            if len(lines[-1]) + len(part) + 1 > 78:
                lines.append(indent[:-1])
            lines[-1] += " " + part
        return "\n".join(lines) + "\n"

    def format_help(self):
        import textwrap
        wide = 24
        def row(left, text, by=None):
            left = "  " + left
            if not text or text == SUPPRESS:
                return left + "\n"
            lines = textwrap.wrap(text, 54)
            if len(left) + 2 > wide:
                return left + "\n" + "".join(" " * wide + line + "\n" for line in lines)
            return left.ljust(wide) + ("\n" + " " * wide).join(lines) + "\n"
        def told(a):
            text = a.help or ""
            facts = {"default": a.default, "dest": a.dest, "prog": self.prog, "type": getattr(a.type, "__name__", None)}
            if "%(default)" in text or "%(prog)" in text or "%(dest)" in text or "%(type)" in text:
                text = text % facts
            elif self.formatter_class is ArgumentDefaultsHelpFormatter and text and a.takes and not a.required:
                text += f" (default: {a.default})"
            return text
        def left(a):
            if a.positional:
                return a.placeholder
            if not a.takes:
                return ", ".join(a.flags)
            return ", ".join(f"{f} {a.values}" for f in a.flags)
        text = self.format_usage()
        if self.description:
            raw = self.formatter_class in (RawDescriptionHelpFormatter, RawTextHelpFormatter)
            text += "\n" + (self.description.rstrip() if raw else textwrap.fill(self.description, 78)) + "\n"
        grouped = [a for g in self._groups for a in g.actions]
        plain = [a for a in self._actions if a.positional and a not in grouped]
        options = [a for a in self._actions if not a.positional and a not in grouped and a.help != SUPPRESS]
        if plain or (self._subparsers and not self._subparsers.title):
            text += "\npositional arguments:\n"
            text += "".join(row(left(a), told(a)) for a in plain)
        if self._subparsers:
            if self._subparsers.title:
                text += f"\n{self._subparsers.title}:\n"
            text += row(self._subparsers.placeholder, self._subparsers.help)
            for name, help in self._subparsers.helps.items():
                if help:
                    text += row("  " + name, help)
        if options:
            text += "\noptions:\n" + "".join(row(left(a), told(a)) for a in options)
        for group in self._groups:
            text += f"\n{group.title}:\n"
            if group.description:
                text += f"  {group.description}\n\n"
            text += "".join(row(left(a), told(a)) for a in group.actions)
        if self.epilog:
            text += "\n" + self.epilog + "\n"
        return text

    def print_help(self, file=None):
        print(self.format_help(), end="", file=file or _sys.stdout)

    def print_usage(self, file=None):
        print(self.format_usage(), end="", file=file or _sys.stdout)

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _option(self, flag):
        options = [a for a in self._actions if not a.positional]
        for a in options:
            if flag in a.flags:
                return a
        if not flag.startswith("--"):
            return None
        near = [(a, f) for a in options for f in a.flags if f.startswith(flag)]
        if len(near) > 1:
            shown = ", ".join(f for _, f in near)
            self.error(f"ambiguous option: {flag} could match {shown}")
        return near[0][0] if near else None

    def _is_flag(self, text):
        if not text.startswith("-") or text == "-":
            return False
        try:
            float(text)
            return any(f[1:2].isdigit() for a in self._actions for f in a.flags)
        except ValueError:
            return " " not in text

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        found = namespace or Namespace()
        for a in self._actions:
            if a.action in ("help", "version") or a.default == SUPPRESS or hasattr(found, a.dest):
                continue
            setattr(found, a.dest, a.default)
        for name, value in self._defaults.items():
            setattr(found, name, value)
        if self._subparsers and self._subparsers.dest:
            setattr(found, self._subparsers.dest, None)
        seen, rest, plain = set(), [], []
        i = 0
        only_plain = False
        while i < len(args):
            text = args[i]
            i += 1
            if only_plain or not self._is_flag(text):
                plain.append(text)
                if self._subparsers and len(plain) > sum(1 for a in self._actions if a.positional):
                    plain += args[i:]
                    break
                continue
            if text == "--":
                only_plain = True
                continue
            flag, equals, value = text.partition("=") if text.startswith("--") else (text, "", "")
            action = self._option(flag)
            if action is None and not text.startswith("--") and len(text) > 2:
                action = self._option(text[:2])
                if action is not None and action.takes:
                    flag, equals, value = text[:2], "=", text[2:]
                elif action is not None:
                    args.insert(i, "-" + text[2:])
            if action is None:
                rest.append(text)
                continue
            seen.add(action.dest)
            self._refuse_both(action, seen)
            if not action.takes:
                if equals:
                    self.error(f"argument {action.name}: ignored explicit argument {value!r}")
                self._flag(action, found)
                continue
            values = [value] if equals else []
            most = {None: 1, "?": 1, "*": len(args), "+": len(args), REMAINDER: len(args)}
            wanted = most[action.nargs] if action.nargs in most else action.nargs
            while not equals and len(values) < wanted and i < len(args) and not self._is_flag(args[i]):
                values.append(args[i])
                i += 1
            self._store(action, found, values)
        rest += self._positionals(found, plain, seen)
        missing = [a.name for a in self._actions if a.required and a.dest not in seen]
        if self._subparsers and self._subparsers.required and "(command)" not in seen:
            missing.append(self._subparsers.dest or self._subparsers.placeholder)
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for group in self._exclusive:
            if group.required and not any(a.dest in seen for a in group.actions):
                names = " ".join(a.name for a in group.actions)
                self.error(f"one of the arguments {names} is required")
        return found, rest

    def _refuse_both(self, action, seen):
        for group in self._exclusive:
            if action in group.actions:
                for other in group.actions:
                    if other is not action and other.dest in seen:
                        self.error(f"argument {action.name}: not allowed with argument {other.name}")

    def _flag(self, action, found):
        if action.action == "help":
            self.print_help()
            self.exit()
        elif action.action == "version":
            print(action.version.replace("%(prog)s", self.prog))
            self.exit()
        elif action.action == "count":
            setattr(found, action.dest, (getattr(found, action.dest, None) or 0) + 1)
        elif action.action == "append_const":
            setattr(found, action.dest, [*(getattr(found, action.dest, None) or []), action.const])
        else:
            setattr(found, action.dest, action.const)

    def _store(self, action, found, texts):
        if not texts and action.nargs == "?":
            setattr(found, action.dest, action.const)
            return
        least = {None: 1, "+": 1, "*": 0, "?": 0, REMAINDER: 0}
        wanted = least[action.nargs] if action.nargs in least else action.nargs
        if len(texts) < wanted:
            words = {None: "expected one argument", "+": "expected at least one argument"}
            text = words[action.nargs] if action.nargs in words else f"expected {wanted} argument" + ("s" if wanted > 1 else "")
            self.error(f"argument {action.name}: {text}")
        values = [action.convert(self, t) for t in texts]
        value = values[0] if action.nargs in (None, "?") else values
        if action.action == "append":
            value = [*(getattr(found, action.dest, None) or []), value]
        elif action.action == "extend":
            value = [*(getattr(found, action.dest, None) or []), *values]
        setattr(found, action.dest, value)

    def _positionals(self, found, texts, seen):
        actions = [a for a in self._actions if a.positional]
        texts = list(texts)
        for i, a in enumerate(actions):
            later = sum(1 if b.nargs in (None, "+") else b.nargs if isinstance(b.nargs, int) else 0 for b in actions[i + 1:])
            room = max(0, len(texts) - later)
            if a.nargs is None:
                take = min(1, len(texts))
            elif a.nargs == "?":
                take = min(1, room)
            elif isinstance(a.nargs, int):
                take = min(a.nargs, len(texts))
            else:
                take = room
            if take == 0:
                if a.nargs == "*" and a.default is None:
                    setattr(found, a.dest, [])
                continue
            if isinstance(a.nargs, int) and take < a.nargs:
                break
            seen.add(a.dest)
            self._store(a, found, texts[:take])
            texts = texts[take:]
        if self._subparsers and texts:
            name = texts[0]
            chosen = self._subparsers.parsers.get(name)
            if chosen is None:
                shown = ", ".join(repr(n) for n in self._subparsers.parsers)
                label = self._subparsers.dest or self._subparsers.placeholder
                self.error(f"argument {label}: invalid choice: {name!r} (choose from {shown})")
            if self._subparsers.dest:
                setattr(found, self._subparsers.dest, name)
            seen.add("(command)")
            _, texts = chosen.parse_known_args(texts[1:], found)
        return texts
`;
