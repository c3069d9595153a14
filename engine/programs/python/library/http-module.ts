import { reasonOf } from '../../http-answer';
import type { PyModule } from '../values';
import { moduleOf, thing } from './module-of';

const CODES = [
  200, 201, 202, 204, 301, 302, 303, 304, 400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 501, 502, 503, 504,
];

/** `http`: the statuses by name, as numbers. */
export function httpModule(): PyModule {
  const byName = CODES.map((code) => [
    reasonOf(code)
      .toUpperCase()
      .replace(/[^A-Z]+/g, '_'),
    BigInt(code),
  ]);
  return moduleOf('http', {}, { HTTPStatus: thing('HTTPStatus', {}, Object.fromEntries(byName)) });
}
