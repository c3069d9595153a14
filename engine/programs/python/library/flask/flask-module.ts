import { resolvePath } from '../../../../model/path';
import type { IncomingRequest } from '../../../program';
import { EXCEPTIONS, exception, Raised } from '../../errors';
import { isProblem } from '../../open-file';
import type { Runtime } from '../../runtime';
import { type Keywords, PyClass, PyDict, PyList, type PyModule, PyTuple, type Value } from '../../values';
import { moduleOf, thing } from '../module-of';
import { rendered } from '../template';
import { flaskApp } from './flask-app';
import { requestObject } from './flask-request';
import { fileResponse, jsonResponse, responseObject, responseOf } from './flask-response';
import { blueprint } from './flask-routing';
import { abort } from './http-exception';

/** `flask`: routes, requests, JSON, templates. */
export function flaskModule(runtime: Runtime): PyModule {
  const current: { request: IncomingRequest | null; context: Map<string, Value> } = {
    request: null,
    context: new Map(),
  };
  const request = requestObject(current);
  const { world } = runtime;
  const app = (args: readonly Value[], keywords: Keywords): Value =>
    flaskApp(runtime, current, String(args[0] ?? '__main__'), keywords);
  return moduleOf(
    'flask',
    {
      Flask: app,
      Blueprint: (args) => blueprint(args),
      jsonify: function* (args, keywords) {
        const value = args.length > 1 ? new PyList([...args]) : (args[0] ?? PyDict.of(keywords));
        return responseObject(yield* jsonResponse(value));
      },
      make_response: function* (args) {
        return responseObject(yield* responseOf(args.length > 1 ? new PyTuple(args) : (args[0] ?? '')));
      },
      redirect: ([to = '/', code = 302n]) =>
        responseObject({
          status: Number(code),
          headers: [['Location', String(to)]],
          type: 'text/html; charset=utf-8',
          body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${String(to)}">${String(to)}</a>. If not, click the link.\n`,
        }),
      url_for: ([name = ''], keywords) =>
        String(name) === 'static'
          ? `/static/${String(keywords.get('filename') ?? '')}`
          : `/${String(name) === 'index' ? '' : String(name)}`,
      abort: ([code = 500n, description]) => abort(Number(code), description),
      render_template: function* ([name = ''], keywords) {
        const path = resolvePath(world.cwd, `templates/${String(name)}`);
        const text: unknown = yield { type: 'read', path };
        if (isProblem(text))
          throw new Raised(
            exception(
              new PyClass('TemplateNotFound', [EXCEPTIONS.get('Exception') as PyClass], new Map(), 'jinja2.exceptions'),
              String(name),
            ),
          );
        return yield* rendered(String(text), new Map([...keywords, ['request', request as Value]]));
      },
      render_template_string: ([text = ''], keywords) =>
        rendered(String(text), new Map([...keywords, ['request', request as Value]])),
      send_from_directory: ([folder = '', name = '']) =>
        fileResponse(resolvePath(world.cwd, `${String(folder)}/${String(name)}`)),
      send_file: ([name = '']) => fileResponse(resolvePath(world.cwd, String(name))),
      Response: function* ([body = '', status], keywords) {
        const made = yield* responseOf(body);
        made.status = Number(status ?? keywords.get('status') ?? 200n);
        made.type = String(keywords.get('mimetype') ?? keywords.get('content_type') ?? made.type);
        return responseObject(made);
      },
      flash: () => null,
    },
    {
      request,
      g: thing('g', {}),
      session: new PyDict(),
      '.played': true,
      current_app: thing('current_app', { logger: () => null }),
    },
  );
}
