/** `fastapi`, in Python. */
export const FASTAPI = String.raw`
import json as _json
from asyncio import run as _run
from pydantic import BaseModel as _Model, FieldInfo as _FieldInfo, _MISSING, _Wrong, convert as _convert, plain as _plain
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
import fastapi.status as status
from urllib.parse import parse_qsl as _parse_qsl, unquote as _unquote


class HTTPException(Exception):
    def __init__(self, status_code, detail=None, headers=None):
        self.status_code, self.headers = status_code, headers
        self.detail = detail if detail is not None else _REASONS.get(status_code, "")
        super().__init__(status_code, self.detail)

    def __str__(self):
        return f"{self.status_code}: {self.detail}"


_REASONS = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 500: "Internal Server Error"}


class RequestValidationError(Exception):
    def __init__(self, errors):
        self._errors = errors

    def errors(self):
        return self._errors


class _Source(_FieldInfo):
    pass


class _Path(_Source): place = "path"
class _Query(_Source): place = "query"
class _Body(_Source): place = "body"
class _Header(_Source): place = "header"
class _Form(_Source): place = "form"
class _Cookie(_Source): place = "cookie"


def _make(kind):
    return lambda default=_MISSING, **rules: kind(_MISSING if default is ... else default, **{k: v for k, v in rules.items() if k not in ("title", "description", "example", "examples", "deprecated", "embed")})


Path, Query, Body, Header, Form, Cookie = map(_make, (_Path, _Query, _Body, _Header, _Form, _Cookie))


class Depends:
    def __init__(self, dependency=None, *, use_cache=True):
        self.dependency = dependency


class _Address:
    def __init__(self, host):
        self.host, self.port = host, 40000


class _Url:
    def __init__(self, text):
        self._text = text
        self.path = text.partition("://")[2].partition("/")[2].partition("?")[0]
        self.path = "/" + self.path

    def __str__(self):
        return self._text


class _State:
    pass


class Request:
    def __init__(self, method, path, query, headers, body, client):
        self.method, self.headers, self._body = method, headers, body
        self.client = _Address(client)
        self.query_params = dict(_parse_qsl(query, True))
        self.url = _Url(f"http://{headers.get('host', '')}{path}" + (f"?{query}" if query else ""))
        self.path_params, self.cookies, self.state = {}, {}, _State()

    async def body(self):
        return self._body.encode()

    async def json(self):
        return _json.loads(self._body)

    async def form(self):
        return dict(_parse_qsl(self._body, True))


class BackgroundTasks:
    def __init__(self):
        self.tasks = []

    def add_task(self, work, *args, **keywords):
        self.tasks.append((work, args, keywords))


class _Route:
    def __init__(self, methods, path, work, status_code, response_model, response_class, dependencies):
        self.methods, self.path, self.work, self.status_code = methods, path, work, status_code
        self.response_model, self.response_class, self.dependencies = response_model, response_class, dependencies

    def match(self, path):
        wanted, got, found = self.path.split("/"), path.split("/"), {}
        for i, part in enumerate(wanted):
            if part.startswith("{") and part.endswith(":path}"):
                found[part[1:-6]] = "/".join(got[i:])
                return found
            if i >= len(got):
                return None
            if part.startswith("{") and part.endswith("}"):
                if not got[i]:
                    return None
                found[part[1:-1]] = _unquote(got[i])
            elif part != got[i]:
                return None
        return found if len(got) == len(wanted) else None


class APIRouter:
    def __init__(self, *, prefix="", tags=None, dependencies=None, responses=None, **_):
        self.prefix, self.routes, self.dependencies = prefix, [], list(dependencies or [])

    def api_route(self, path, *, methods=("GET",), status_code=None, response_model=None, response_class=None, dependencies=None, **_):
        def note(work):
            self.routes.append(_Route(methods, self.prefix + path, work, status_code, response_model, response_class, [*self.dependencies, *(dependencies or [])]))
            return work
        return note

    def get(self, path, **options):
        return self.api_route(path, methods=("GET",), **options)

    def post(self, path, **options):
        return self.api_route(path, methods=("POST",), **options)

    def put(self, path, **options):
        return self.api_route(path, methods=("PUT",), **options)

    def patch(self, path, **options):
        return self.api_route(path, methods=("PATCH",), **options)

    def delete(self, path, **options):
        return self.api_route(path, methods=("DELETE",), **options)

    def head(self, path, **options):
        return self.api_route(path, methods=("HEAD",), **options)

    def options(self, path, **options):
        return self.api_route(path, methods=("OPTIONS",), **options)

    def include_router(self, router, *, prefix="", dependencies=None, **_):
        for r in router.routes:
            self.routes.append(_Route(r.methods, self.prefix + prefix + r.path, r.work, r.status_code, r.response_model, r.response_class, [*self.dependencies, *(dependencies or []), *r.dependencies]))


class FastAPI(APIRouter):
    def __init__(self, *, title="FastAPI", version="0.1.0", description="", dependencies=None, debug=False, docs_url="/docs", openapi_url="/openapi.json", **_):
        super().__init__(dependencies=dependencies)
        self.title, self.version, self.description, self.state = title, version, description, _State()
        self.dependency_overrides, self._handlers, self._docs = {}, {}, (docs_url, openapi_url)

    def on_event(self, name):
        def note(work):
            if name == "startup":
                _wait(work())
            return work
        return note

    def add_middleware(self, *args, **options):
        pass

    def exception_handler(self, kind):
        def note(work):
            self._handlers[kind] = work
            return work
        return note

    def __room_answer__(self, method, path, query, headers, body, client):
        request = Request(method, path, query, headers, body, client)
        try:
            made = self._answer(request, path, headers, body)
        except Exception as error:
            handler = next((h for kind, h in self._handlers.items() if isinstance(kind, type) and isinstance(error, kind)), None)
            if handler is not None:
                made = _wait(handler(request, error))
            elif isinstance(error, HTTPException):
                made = JSONResponse({"detail": error.detail}, error.status_code, error.headers)
            elif isinstance(error, RequestValidationError):
                made = JSONResponse({"detail": error.errors()}, 422)
            else:
                raise
        return made.status_code, made.media_type, list(made.headers.items()), made.body

    def _answer(self, request, path, headers, body):
        if path == self._docs[0] or path == "/redoc":
            return HTMLResponse(_DOCS.replace("TITLE", self.title).replace("OPENAPI", str(self._docs[1])))
        if path == self._docs[1]:
            return PlainTextResponse("This room does not write the OpenAPI description of an application.\n", 501)
        known = False
        for route in self.routes:
            params = route.match(path)
            if params is None:
                continue
            known = True
            if request.method not in route.methods and not (request.method == "HEAD" and "GET" in route.methods):
                continue
            return self._play(route, params, request, headers, body)
        if not known and path.endswith("/") and path != "/" and any(r.match(path[:-1]) is not None for r in self.routes):
            return RedirectResponse(str(request.url).replace(path, path[:-1], 1), 307)
        if not known and any(r.match(path + "/") is not None for r in self.routes):
            return RedirectResponse(str(request.url).replace(path, path + "/", 1), 307)
        raise HTTPException(405 if known else 404)

    def _play(self, route, params, request, headers, body):
        request.path_params = params
        context = {"path": params, "query": request.query_params, "headers": headers, "body": body, "request": request, "errors": [], "after": [], "known": {}, "response": Response()}
        for each in route.dependencies:
            self._depend(each.dependency, context)
        given = self._arguments(route.work, context)
        if context["errors"]:
            raise RequestValidationError(context["errors"])
        made = _wait(route.work(**given))
        for gen in reversed(context["after"]):
            for _ in gen:
                pass
        response = made if isinstance(made, Response) else self._response(route, made, context["response"])
        for value in given.values():
            if isinstance(value, BackgroundTasks):
                for work, args, keywords in value.tasks:
                    _wait(work(*args, **keywords))
        return response

    def _response(self, route, made, shared):
        if route.response_model is not None:
            made = _convert(_plain(made), route.response_model, ["response"])
        code = shared.status_code if shared.status_code != 200 else route.status_code or 200
        if code == 204:
            return Response("", 204, dict(shared.headers))
        kind = route.response_class or JSONResponse
        return kind(made, code, dict(shared.headers))

    def _depend(self, work, context):
        work = self.dependency_overrides.get(work, work)
        key = id(work)
        if key not in context["known"]:
            made = _wait(work(**self._arguments(work, context)))
            if type(made).__name__ == "generator":
                context["after"].append(made)
                made = next(made)
            context["known"][key] = made
        return context["known"][key]

    def _arguments(self, work, context):
        target = work.__init__ if isinstance(work, type) else work
        given = {}
        models = [n for n, (k, _) in _parameters(target).items() if _is_model(k)]
        for name, (kind, default) in _parameters(target).items():
            if isinstance(default, Depends):
                given[name] = self._depend(default.dependency or kind, context)
            elif kind is Request:
                given[name] = context["request"]
            elif kind is BackgroundTasks:
                given[name] = BackgroundTasks()
            elif kind is Response:
                given[name] = context["response"]
            elif _is_model(kind) or isinstance(default, _Body):
                self._from_body(given, name, kind, default, context, len(models) > 1)
            else:
                self._from_text(given, name, kind, default, context)
        return given

    def _from_body(self, given, name, kind, default, context, several):
        if context["body"] == "":
            if isinstance(default, _FieldInfo) and default.default is not _MISSING:
                given[name] = default.default
            elif default is not _MISSING and not isinstance(default, _FieldInfo):
                given[name] = default
            else:
                context["errors"].append({"type": "missing", "loc": ["body"], "msg": "Field required", "input": None})
            return
        try:
            data = _json.loads(context["body"])
        except ValueError as error:
            context["errors"].append({"type": "json_invalid", "loc": ["body", getattr(error, "pos", 0)], "msg": "JSON decode error", "input": {}, "ctx": {"error": str(error).partition(":")[0]}})
            return
        loc = ["body"]
        if several or (isinstance(default, _Body) and not _is_model(kind) and isinstance(data, dict) and name in data):
            data, loc = data.get(name), ["body", name]
        try:
            given[name] = _convert(data, kind, loc)
        except _Wrong as error:
            context["errors"] += error.errors

    def _from_text(self, given, name, kind, default, context):
        info = default if isinstance(default, _Source) else None
        place = info.place if info else "path" if name in context["path"] else "query"
        sources = {"path": context["path"], "query": context["query"], "header": context["headers"], "cookie": {}, "form": dict(_parse_qsl(context["body"], True)) if place == "form" else {}}
        key = (info.alias if info else None) or (name.replace("_", "-") if place == "header" else name)
        found = sources[place].get(key.lower() if place == "header" else key, _MISSING)
        fallback = info.default if info else default
        if found is _MISSING:
            if fallback is _MISSING:
                loc = ["body" if place == "form" else place, key]
                context["errors"].append({"type": "missing", "loc": loc, "msg": "Field required", "input": None})
            else:
                given[name] = fallback
            return
        try:
            many = getattr(kind, "__name__", "") == "list"
            given[name] = _convert([found] if many else found, str if kind is None else kind, [place, key], info.rules if info else None)
        except _Wrong as error:
            context["errors"] += error.errors


def _is_model(kind):
    if isinstance(kind, tuple):
        return any(_is_model(k) for k in kind)
    if getattr(kind, "__name__", "") in ("list", "dict") and getattr(kind, "__args__", None):
        return getattr(kind, "__name__", "") == "dict" or _is_model(kind.__args__[0])
    return kind is dict or (isinstance(kind, type) and issubclass(kind, _Model))


def _parameters(work):
    notes = getattr(work, "__annotations__", {})
    defaults = work.__room_defaults__
    return {name: (notes.get(name), defaults.get(name, _MISSING)) for name in work.__room_parameters__ if name != "self"}


def _wait(value):
    if type(value).__name__ == "coroutine":
        return _run(value)
    return value


_DOCS = """<!DOCTYPE html>
<html>
<head>
<title>TITLE - Swagger UI</title>
</head>
<body>
<div id="swagger-ui">
</div>
<p>The page of Swagger UI is fetched from the Internet, which this room has not.</p>
</body>
</html>
"""
`;
