import type { IncomingRequest } from '../../program';
import { attributeOf } from '../attributes';
import { call } from '../call';
import type { Running } from '../effects';
import { Raised } from '../errors';
import { listOf } from '../iterate';
import type { Runtime } from '../runtime';
import { tracebackText } from '../traceback';
import { Foreign, ofClass, PyDict, type Value } from '../values';
import { decoded, type Reply, type Serving } from './serving';

/** What answers requests for an application of Flask or FastAPI; null for anything else. */
export function applicationOf(runtime: Runtime, value: Value | undefined): Pick<Serving, 'answer'> | null {
  if (value instanceof Foreign && value.type === 'Flask') return value.inside as Pick<Serving, 'answer'>;
  if (value === undefined || ofClass(value, '__room_answer__') === undefined) return null;
  return { answer: (request) => answered(runtime, value, request) };
}

/** Asks an application that is written in Python itself (FastAPI). */
function* answered(runtime: Runtime, application: Value, request: IncomingRequest): Running<Reply> {
  const [path = '/', query = ''] = request.target.split('?');
  try {
    const answer = yield* attributeOf(application, '__room_answer__');
    const args = [request.method, decoded(path), query, PyDict.of(request.headers), request.body, request.from];
    const [status, type, pairs = null, body] = yield* listOf(yield* call(answer, args));
    const headers: [string, string][] = [];
    for (const pair of yield* listOf(pairs)) headers.push((yield* listOf(pair)).map(String) as [string, string]);
    return { status: Number(status), type: String(type), headers, body: String(body) };
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    runtime.world.print('stderr', `ERROR:    Exception in ASGI application\n${yield* tracebackText(error)}`);
    return { status: 500, type: 'text/plain; charset=utf-8', headers: [], body: 'Internal Server Error' };
  }
}
