/** `urllib.request`, in Python. */
export const URLLIB_REQUEST = `
import io as _io
import _room_http as _room
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlencode, urlparse


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url, self.data, self.headers, self.method = url, data, dict(headers), method

    def add_header(self, name, value):
        self.headers[name] = value

    def get_method(self):
        return self.method or ("POST" if self.data is not None else "GET")


class _Response:
    def __init__(self, url, found):
        self.status = self.code = found.status_code
        self.reason, self.headers, self.url = found.reason, found.headers, url
        self._body = _io.BytesIO(found.content)

    def read(self, *args):
        return self._body.read(*args)

    def readline(self):
        return self._body.readline()

    def __iter__(self):
        return iter(self._body)

    def getcode(self):
        return self.status

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getheader(self, name, default=None):
        for each, value in self.headers.items():
            if each.lower() == name.lower():
                return value
        return default

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def urlopen(url, data=None, timeout=None, context=None):
    asked = url if isinstance(url, Request) else Request(url, data)
    if "://" not in asked.full_url:
        raise ValueError(f"unknown url type: {asked.full_url!r}")
    if not asked.full_url.startswith(("http://", "https://")):
        raise URLError("unknown url type: " + asked.full_url.partition(":")[0])
    try:
        found = _room.request(asked.get_method(), asked.full_url, data=asked.data, headers=asked.headers)
    except OSError as error:
        text = str(error)
        if "Failed to resolve" in text:
            raise URLError("[Errno -2] Name or service not known") from None
        raise URLError("[Errno 111] Connection refused") from None
    made = _Response(asked.full_url, found)
    if found.status_code >= 400:
        raise HTTPError(asked.full_url, found.status_code, found.reason, found.headers, made)
    return made


def urlretrieve(url, filename=None):
    with urlopen(url) as response:
        with open(filename or "/tmp/download", "wb") as file:
            file.write(response.read())
    return filename, None
`;
