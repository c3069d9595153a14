/** `pydantic`, in Python. */
export const PYDANTIC = String.raw`
import json as _json

_MISSING = object()


class _Undefined:
    def __repr__(self):
        return "PydanticUndefined"


class FieldInfo:
    def __init__(self, default=_MISSING, default_factory=None, alias=None, **rules):
        self.default, self.default_factory, self.alias, self.rules = default, default_factory, alias, rules


def Field(default=_MISSING, **rules):
    return FieldInfo(_MISSING if default is ... else default, **rules)


class ValidationError(ValueError):
    def __init__(self, title, errors):
        self.title, self._errors = title, errors
        super().__init__(title)

    def errors(self, **_):
        return self._errors

    def error_count(self):
        return len(self._errors)

    def __str__(self):
        n = len(self._errors)
        lines = [f"{n} validation error{'s' if n != 1 else ''} for {self.title}"]
        for e in self._errors:
            where = ".".join(str(p) for p in e["loc"])
            lines += [where, f"  {e['msg']} [type={e['type']}, input_value={e['input']!r}, input_type={type(e['input']).__name__}]"]
        return "\n".join(lines)


class _Wrong(Exception):
    def __init__(self, errors):
        self.errors = errors


def _wrong(kind, loc, msg, value, ctx=None):
    error = {"type": kind, "loc": loc, "msg": msg, "input": value}
    if ctx:
        error["ctx"] = ctx
    return _Wrong([error])


def _number(value, loc, make, name, word):
    if isinstance(value, bool):
        return make(value)
    if isinstance(value, int) or (isinstance(value, float) and make is float):
        return make(value)
    if isinstance(value, float):
        if value.is_integer():
            return int(value)
        raise _wrong("int_from_float", loc, "Input should be a valid integer, got a number with a fractional part", value)
    if isinstance(value, str):
        try:
            return make(value)
        except ValueError:
            raise _wrong(f"{name}_parsing", loc, f"Input should be a valid {word}, unable to parse string as {'an' if word == 'integer' else 'a'} {word}", value) from None
    raise _wrong(f"{name}_type", loc, f"Input should be a valid {word}", value)


def convert(value, kind, loc, rules=None):
    """A value as an annotation wants it."""
    found = _converted(value, kind, loc)
    for rule, limit in (rules or {}).items():
        if rule == "gt" and not found > limit:
            raise _wrong("greater_than", loc, f"Input should be greater than {limit}", value, {"gt": limit})
        if rule == "ge" and not found >= limit:
            raise _wrong("greater_than_equal", loc, f"Input should be greater than or equal to {limit}", value, {"ge": limit})
        if rule == "lt" and not found < limit:
            raise _wrong("less_than", loc, f"Input should be less than {limit}", value, {"lt": limit})
        if rule == "le" and not found <= limit:
            raise _wrong("less_than_equal", loc, f"Input should be less than or equal to {limit}", value, {"le": limit})
        if rule == "min_length" and len(found) < limit:
            raise _wrong("string_too_short", loc, f"String should have at least {limit} character{'s' if limit != 1 else ''}", value, {"min_length": limit})
        if rule == "max_length" and len(found) > limit:
            raise _wrong("string_too_long", loc, f"String should have at most {limit} character{'s' if limit != 1 else ''}", value, {"max_length": limit})
    return found


def _converted(value, kind, loc):
    if isinstance(kind, tuple):
        if value is None and type(None) in kind:
            return None
        wrong = None
        for each in kind:
            if each is type(None):
                continue
            if isinstance(each, type) and not getattr(each, "__args__", None) and type(value) is each:
                return value
        for each in kind:
            try:
                if each is not type(None):
                    return _converted(value, each, loc)
            except _Wrong as error:
                wrong = wrong or error
        raise wrong
    if kind is int:
        return _number(value, loc, int, "int", "integer")
    if kind is float:
        return _number(value, loc, float, "float", "number")
    if kind is bool:
        if isinstance(value, bool):
            return value
        if str(value).lower() in ("true", "1", "yes", "on", "t", "y"):
            return True
        if str(value).lower() in ("false", "0", "no", "off", "f", "n"):
            return False
        raise _wrong("bool_parsing", loc, "Input should be a valid boolean, unable to interpret input", value)
    if kind is str:
        if not isinstance(value, str):
            raise _wrong("string_type", loc, "Input should be a valid string", value)
        return value
    name = getattr(kind, "__name__", "")
    if isinstance(kind, type) and name in ("list", "set", "tuple"):
        if not isinstance(value, (list, tuple, set)):
            raise _wrong(f"{name}_type", loc, f"Input should be a valid {name}", value)
        inner = getattr(kind, "__args__", None)
        return kind(_converted(v, inner[0], [*loc, i]) for i, v in enumerate(value)) if inner else kind(value)
    if isinstance(kind, type) and name == "dict":
        if not isinstance(value, dict):
            raise _wrong("dict_type", loc, "Input should be a valid dictionary", value)
        inner = getattr(kind, "__args__", None)
        return {_converted(k, inner[0], [*loc, k]): _converted(v, inner[1], [*loc, k]) for k, v in value.items()} if inner else value
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if isinstance(value, kind):
            return value
        if not isinstance(value, dict):
            raise _wrong("model_attributes_type", loc, "Input should be a valid dictionary or object to extract fields from", value)
        return kind._made(value, loc)
    if hasattr(kind, "__members__"):
        try:
            return kind(value)
        except ValueError:
            shown = [repr(m.value) for m in kind]
            text = ", ".join(shown[:-1]) + (" or " if len(shown) > 1 else "") + shown[-1]
            raise _wrong("enum", loc, f"Input should be {text}", value, {"expected": text}) from None
    return value


def plain(value):
    """A value as JSON has it."""
    if isinstance(value, BaseModel):
        return {name: plain(v) for name, v in vars(value).items()}
    if isinstance(value, dict):
        return {plain(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if hasattr(type(value), "__members__"):
        return value.value
    if type(value).__name__ in ("datetime.datetime", "datetime.date"):
        return value.isoformat()
    if type(value).__name__ == "UUID":
        return str(value)
    return value


class BaseModel:
    model_fields = {}

    def __room_made__(cls, keywords):
        fields = {}
        for base in cls.__mro__[1:]:
            fields.update(getattr(base, "model_fields", {}))
            break
        for name, kind in cls.__dict__.get("__annotations__", {}).items():
            if name.startswith("_") or name == "model_config" or getattr(kind, "__name__", "") == "ClassVar":
                continue
            given = cls.__dict__.get(name, _MISSING)
            info = given if isinstance(given, FieldInfo) else FieldInfo(given)
            info.annotation = kind
            fields[name] = info
        cls.model_fields = fields
        return cls

    def __init__(self, **data):
        try:
            self._fill(data, [])
        except _Wrong as error:
            raise ValidationError(type(self).__name__, error.errors) from None

    @classmethod
    def _made(cls, data, loc):
        made = object.__new__(cls)
        made._fill(data, loc)
        return made

    def _fill(self, data, loc):
        errors, found = [], {}
        for name, info in type(self).model_fields.items():
            key = info.alias or name
            if key in data:
                try:
                    found[name] = convert(data[key], info.annotation, [*loc, key], info.rules)
                except _Wrong as error:
                    errors += error.errors
            elif info.default_factory is not None:
                found[name] = info.default_factory()
            elif info.default is _MISSING:
                errors.append({"type": "missing", "loc": [*loc, key], "msg": "Field required", "input": data})
            else:
                found[name] = info.default.copy() if isinstance(info.default, (list, dict, set)) else info.default
        if errors:
            raise _Wrong(errors)
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @classmethod
    def model_validate(cls, data, **_):
        return data if isinstance(data, cls) else cls(**data)

    @classmethod
    def model_validate_json(cls, text, **_):
        return cls(**_json.loads(text))

    def model_dump(self, *, exclude_unset=False, exclude_none=False, include=None, exclude=None, **_):
        names = [n for n in vars(self) if (include is None or n in include) and (exclude is None or n not in exclude)]
        made = {n: getattr(self, n) for n in names}
        def inside(value):
            if isinstance(value, BaseModel):
                return value.model_dump(exclude_none=exclude_none)
            if isinstance(value, list):
                return [inside(v) for v in value]
            return value
        return {n: inside(v) for n, v in made.items() if not (exclude_none and v is None)}

    dict = model_dump

    def model_dump_json(self, indent=None, **options):
        return _json.dumps(plain(self.model_dump(**options)), indent=indent, separators=None if indent else (",", ":"), ensure_ascii=False)

    json = model_dump_json

    def model_copy(self, *, update=None, deep=False):
        made = object.__new__(type(self))
        for name, value in {**vars(self), **(update or {})}.items():
            object.__setattr__(made, name, value)
        return made

    copy = model_copy

    def __eq__(self, other):
        return type(other) is type(self) and vars(self) == vars(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in vars(self).items())})"

    def __str__(self):
        return " ".join(f"{n}={v!r}" for n, v in vars(self).items())


EmailStr = HttpUrl = AnyUrl = SecretStr = str
PositiveInt = NonNegativeInt = int


def ConfigDict(**options):
    return options
`;
