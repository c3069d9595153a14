import { reasonOf } from '../../../http-answer';
import { EXCEPTIONS, exception, Raised } from '../../errors';
import { PyClass, type Value } from '../../values';

/** What `abort` raises and what a request without a route ends with; its `code` is the status. */
export const HTTP_ERROR = new PyClass(
  'HTTPException',
  [EXCEPTIONS.get('Exception') as PyClass],
  new Map(),
  'werkzeug.exceptions',
);

/** What Werkzeug says of a status where nobody says more. */
export const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'The browser (or proxy) sent a request that this server could not understand.',
  403: "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.",
  404: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  405: 'The method is not allowed for the requested URL.',
  500: 'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
};

/** Raises the exception of a status. */
export function abort(status: number, description: Value = STATUS_WORDS[status] ?? ''): never {
  const text = `${status} ${reasonOf(status)}: ${String(description)}`;
  const error = exception(HTTP_ERROR, text);
  error.attributes.set('code', BigInt(status));
  error.attributes.set('name', reasonOf(status));
  error.attributes.set('description', description);
  throw new Raised(error);
}
