/** `configparser`, in Python. */
export const CONFIGPARSER = String.raw`
class Error(Exception):
    pass


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")


_missing = object()


class SectionProxy:
    def __init__(self, parser, name):
        self._parser, self.name = parser, name

    def _all(self):
        return {**self._parser._defaults, **self._parser._sections.get(self.name, {})}

    def __getitem__(self, option):
        all = self._all()
        if option.lower() not in all:
            raise KeyError(option)
        return self._parser._filled(all[option.lower()], all)

    def __setitem__(self, option, value):
        self._parser.set(self.name, option, value)

    def __contains__(self, option):
        return option.lower() in self._all()

    def __iter__(self):
        return iter(self._all())

    def keys(self):
        return self._all().keys()

    def items(self):
        return [(k, self[k]) for k in self._all()]

    def get(self, option, fallback=None):
        return self[option] if option in self else fallback

    def getint(self, option, fallback=None):
        return int(self[option]) if option in self else fallback

    def getfloat(self, option, fallback=None):
        return float(self[option]) if option in self else fallback

    def getboolean(self, option, fallback=None):
        return self._parser._truth(self[option]) if option in self else fallback


class ConfigParser:
    def __init__(self, defaults=None, interpolation=_missing, **_):
        self._defaults = {k.lower(): str(v) for k, v in (defaults or {}).items()}
        self._sections, self._fills = {}, interpolation is _missing

    def _filled(self, text, all):
        return text % all if self._fills and "%(" in text else text

    def _truth(self, text):
        if text.lower() not in ("1", "yes", "true", "on", "0", "no", "false", "off"):
            raise ValueError(f"Not a boolean: {text}")
        return text.lower() in ("1", "yes", "true", "on")

    def read(self, names, encoding=None):
        read = []
        for name in [names] if not isinstance(names, (list, tuple)) else names:
            try:
                with open(name) as file:
                    self.read_string(file.read())
            except OSError:
                continue
            read.append(name)
        return read

    def read_file(self, file, source=None):
        self.read_string("".join(file))

    def read_dict(self, sections):
        for name, options in sections.items():
            self._sections.setdefault(name, {}).update({k.lower(): str(v) for k, v in options.items()})

    def read_string(self, text):
        section = option = None
        for line in text.splitlines():
            bare = line.strip()
            if not bare or bare[0] in "#;":
                continue
            if line[0] in " \t" and option is not None:
                section[option] += "\n" + bare
            elif bare.startswith("[") and bare.endswith("]"):
                name = bare[1:-1]
                section = self._defaults if name == "DEFAULT" else self._sections.setdefault(name, {})
                option = None
            elif section is None:
                raise Error(f"File contains no section headers.\nline: {line!r}")
            else:
                places = [i for i in (bare.find("="), bare.find(":")) if i >= 0]
                at = min(places, default=len(bare))
                option = bare[:at].strip().lower()
                section[option] = bare[at + 1:].strip()

    def sections(self):
        return list(self._sections)

    def has_section(self, name):
        return name in self._sections

    def add_section(self, name):
        self._sections[name] = {}

    def options(self, section):
        return list(self[section])

    def has_option(self, section, option):
        return section in self._sections and option in self[section]

    def items(self, section):
        return self[section].items()

    def set(self, section, option, value=None):
        if section not in self._sections:
            raise NoSectionError(section)
        self._sections[section][option.lower()] = value

    def _get(self, section, option, fallback, make):
        if section not in self._sections and section != "DEFAULT":
            if fallback is not _missing:
                return fallback
            raise NoSectionError(section)
        if option not in self[section]:
            if fallback is not _missing:
                return fallback
            raise NoOptionError(option, section)
        return make(self[section][option])

    def get(self, section, option, *, raw=False, vars=None, fallback=_missing):
        return self._get(section, option, fallback, str)

    def getint(self, section, option, *, fallback=_missing):
        return self._get(section, option, fallback, int)

    def getfloat(self, section, option, *, fallback=_missing):
        return self._get(section, option, fallback, float)

    def getboolean(self, section, option, *, fallback=_missing):
        return self._get(section, option, fallback, self._truth)

    def __getitem__(self, name):
        if name != "DEFAULT" and name not in self._sections:
            raise KeyError(name)
        return SectionProxy(self, name)

    def __setitem__(self, name, options):
        self._sections[name] = {k.lower(): str(v) for k, v in options.items()}

    def __contains__(self, name):
        return name == "DEFAULT" or name in self._sections

    def __iter__(self):
        return iter(["DEFAULT", *self._sections])

    def write(self, file):
        for name, options in self._sections.items():
            file.write(f"[{name}]\n" + "".join(f"{k} = {v}\n" for k, v in options.items()) + "\n")


RawConfigParser = ConfigParser
`;
