/** `urllib.parse`, in Python. */
export const URLLIB_PARSE = `
from collections import namedtuple as _namedtuple

_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


def quote(text, safe="/", encoding=None, errors=None):
    data = text if isinstance(text, bytes) else str(text).encode()
    return "".join(chr(b) if chr(b) in _SAFE + safe else f"%{b:02X}" for b in data)


def quote_plus(text, safe="", encoding=None, errors=None):
    return quote(text, safe + " ").replace(" ", "+")


def unquote(text, encoding="utf-8", errors="replace"):
    data, i = [], 0
    raw = text.encode()
    while i < len(raw):
        pair = raw[i + 1:i + 3].decode()
        if raw[i] == 37 and len(pair) == 2 and all(c in "0123456789abcdefABCDEF" for c in pair):
            data.append(int(pair, 16))
            i += 3
        else:
            data.append(raw[i])
            i += 1
    return bytes(data).decode()


def unquote_plus(text, encoding="utf-8", errors="replace"):
    return unquote(text.replace("+", " "))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    pairs = query.items() if hasattr(query, "items") else query
    words = []
    for name, value in pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        words += [f"{quote_via(str(name), safe)}={quote_via(str(v), safe)}" for v in values]
    return "&".join(words)


def parse_qsl(text, keep_blank_values=False, **_):
    pairs = [part.partition("=") for part in text.split("&") if part]
    return [(unquote_plus(k), unquote_plus(v)) for k, _, v in pairs if v or keep_blank_values]


def parse_qs(text, keep_blank_values=False, **_):
    found = {}
    for name, value in parse_qsl(text, keep_blank_values):
        found.setdefault(name, []).append(value)
    return found


class _Parts:
    @property
    def hostname(self):
        host = self.netloc.rpartition("@")[2]
        host = host.partition(":")[0].lower()
        return host or None

    @property
    def port(self):
        port = self.netloc.rpartition("@")[2].partition(":")[2]
        return int(port) if port else None

    @property
    def username(self):
        before, at, _ = self.netloc.rpartition("@")
        return before.partition(":")[0] if at else None

    @property
    def password(self):
        before, at, _ = self.netloc.rpartition("@")
        return before.partition(":")[2] or None if at else None

    def geturl(self):
        return urlunparse(self)


class ParseResult(_Parts, _namedtuple("ParseResult", "scheme netloc path params query fragment")):
    pass


class SplitResult(_Parts, _namedtuple("SplitResult", "scheme netloc path query fragment")):
    pass


def urlsplit(url, scheme="", allow_fragments=True):
    url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isalpha() and all(c.isalnum() or c in "+-." for c in head):
        scheme, url = head.lower(), rest
    netloc = ""
    if url.startswith("//"):
        netloc, slash, path = url[2:].partition("/")
        url = slash + path
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    s, netloc, path, query, fragment = urlsplit(url, scheme)
    path, _, params = path.partition(";")
    return ParseResult(s, netloc, path, params, query, fragment)


def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    url = f"//{netloc}{path}" if netloc else path
    return (f"{scheme}:" if scheme else "") + url + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    return urlunsplit((scheme, netloc, path + (f";{params}" if params else ""), query, fragment))


def urljoin(base, url, allow_fragments=True):
    if not url:
        return base
    first, second = urlsplit(base), urlsplit(url, urlsplit(base).scheme)
    if second.netloc or second.scheme != first.scheme:
        return url
    path = second.path
    if not path.startswith("/"):
        path = first.path.rpartition("/")[0] + "/" + path if path else first.path
    kept = []
    for part in path.split("/"):
        if part == "..":
            if len(kept) > 1:
                kept.pop()
        elif part != ".":
            kept.append(part)
    return urlunsplit((first.scheme, first.netloc, "/".join(kept), second.query, second.fragment))
`;
