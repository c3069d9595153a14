/** `fastapi.responses`, in Python. */
export const FASTAPI_RESPONSES = `
import json as _json
from pydantic import plain as _plain


class Response:
    media_type = "text/plain; charset=utf-8"

    def __init__(self, content="", status_code=200, headers=None, media_type=None):
        self.status_code, self.headers = status_code, dict(headers or {})
        if media_type is not None:
            self.media_type = media_type
        self.body = self.render(content)

    def render(self, content):
        return "" if content is None else content.decode() if isinstance(content, bytes) else str(content)

    def set_cookie(self, key, value="", max_age=None, path="/", **_):
        self.headers["set-cookie"] = f"{key}={value}; Path={path}; SameSite=lax"

    def delete_cookie(self, key, path="/", **_):
        self.headers["set-cookie"] = f'{key}=""; Max-Age=0; Path={path}; SameSite=lax'


class PlainTextResponse(Response):
    pass


class HTMLResponse(Response):
    media_type = "text/html; charset=utf-8"


class JSONResponse(Response):
    media_type = "application/json"

    def render(self, content):
        return _json.dumps(_plain(content), separators=(",", ":"), ensure_ascii=False)


ORJSONResponse = UJSONResponse = JSONResponse


class RedirectResponse(Response):
    def __init__(self, url, status_code=307, headers=None):
        super().__init__("", status_code, {**(headers or {}), "location": str(url)})


class FileResponse(Response):
    def __init__(self, path, status_code=200, headers=None, media_type=None, filename=None):
        import os
        ending = os.path.splitext(str(path))[1]
        kinds = {".html": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".json": "application/json", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".csv": "text/csv; charset=utf-8"}
        with open(path) as file:
            super().__init__(file.read(), status_code, headers, media_type or kinds.get(ending, "application/octet-stream"))


class StreamingResponse(Response):
    def render(self, content):
        return "".join(c.decode() if isinstance(c, bytes) else c for c in content)
`;
