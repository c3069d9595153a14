import { expect, test } from 'vitest';
import { programHost, serve } from '../testing';

const SITE = '/usr/local/lib/python3.12/site-packages';

const FASTAPI = `
from enum import Enum
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field
app = FastAPI()
class Kind(str, Enum):
    big = "big"
class Item(BaseModel):
    name: str
    price: float = Field(gt=0)
    kind: Kind | None = None
items = {}
def limit(n: int = 10): return n
@app.get("/items/{i}")
async def read(i: int, q: str | None = None, n: int = Depends(limit)):
    if i not in items: raise HTTPException(404, "Item not found")
    return {"item": items[i], "q": q, "n": n}
@app.put("/items/{i}", status_code=201)
def put(i: int, item: Item):
    items[i] = item
    return {"total": item.price * 2}
@app.get("/boom")
def boom(): return 1 / 0
if __name__ == "__main__":
    import uvicorn
    uvicorn.run(app, host="0.0.0.0", port=8000)
`;

function ask(host: ReturnType<typeof programHost>, method: string, url: string, body = '') {
  const result = host.daemon.http('host', { method, url, headers: [['Content-Type', 'application/json']], body });
  return result.ok ? `${result.response.status} ${result.response.body}` : result.failure;
}

test('C200 a FastAPI application checks what it is given, and keeps things of its own classes', () => {
  const installed = ['fastapi', 'pydantic', 'uvicorn'].map((name) => [`${SITE}/${name}/__init__.py`, '']);
  const files = { '/app/main.py': FASTAPI, ...Object.fromEntries(installed) };
  const host = programHost('python', files, ['PYTHON_VERSION=3.12.11']);
  serve(host, ['python', 'main.py'], [8000]);
  const at = 'localhost:8000';
  expect(ask(host, 'GET', `${at}/items/1`)).toBe('404 {"detail":"Item not found"}');
  expect(ask(host, 'PUT', `${at}/items/1`, '{"name": "cup", "price": "2.5", "kind": "big"}')).toBe('201 {"total":5.0}');
  expect(ask(host, 'GET', `${at}/items/1?q=a&n=3`)).toBe(
    '200 {"item":{"name":"cup","price":2.5,"kind":"big"},"q":"a","n":3}',
  );
  expect(ask(host, 'GET', `${at}/items/x`)).toContain('422 {"detail":[{"type":"int_parsing","loc":["path","i"]');
  expect(ask(host, 'PUT', `${at}/items/1`, '{"price": 0}')).toMatch(/"type":"missing".*"type":"greater_than"/);
  expect(ask(host, 'PUT', `${at}/items/1`, 'oops')).toContain('"type":"json_invalid"');
  expect(ask(host, 'DELETE', `${at}/items/1`)).toBe('405 {"detail":"Method Not Allowed"}');
  expect(ask(host, 'GET', `${at}/boom`)).toBe('500 Internal Server Error');
  expect(host.logs('web')).toContain('ZeroDivisionError: division by zero\n');
});

const HANDLER = `
from http.server import BaseHTTPRequestHandler, HTTPServer
class H(BaseHTTPRequestHandler):
    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(data.upper())
    def do_GET(self):
        {}['no']
    def log_message(self, form, *args):
        print('LOG', form % args, flush=True)
with HTTPServer(('', 8000), H) as httpd:
    httpd.serve_forever()
`;

test('C200 a handler of http.server answers, logs and fails as it would', () => {
  const host = programHost('python', { '/app/main.py': HANDLER }, ['PYTHON_VERSION=3.12.11']);
  serve(host, ['python', 'main.py'], [8000]);
  expect(ask(host, 'POST', 'localhost:8000/', 'héllo')).toBe('201 HéLLO');
  expect(ask(host, 'GET', 'localhost:8000/')).toBe('empty-reply');
  expect(ask(host, 'DELETE', 'localhost:8000/')).toContain('501 ');
  expect(host.logs('web')).toContain('LOG "POST / HTTP/1.1" 201 -\n');
  expect(host.logs('web')).toContain("KeyError: 'no'\n----------------------------------------\n");
});

test('C95 a program may serve files with http.server', () => {
  const source =
    "import http.server, socketserver\nwith socketserver.TCPServer(('', 8000), http.server.SimpleHTTPRequestHandler) as s: s.serve_forever()\n";
  const host = programHost('python', { '/app/main.py': source, '/app/a/b.txt': 'hi' }, ['PYTHON_VERSION=3.12.11']);
  serve(host, ['python', 'main.py'], [8000]);
  expect(ask(host, 'GET', 'localhost:8000/a/b.txt')).toBe('200 hi');
  expect(ask(host, 'GET', 'localhost:8000/a/')).toContain('<li><a href="b.txt">b.txt</a></li>');
  expect(ask(host, 'GET', 'localhost:8000/../etc/passwd')).toContain('404 ');
  expect(host.logs('web')).toContain('code 404, message File not found\n');
});
