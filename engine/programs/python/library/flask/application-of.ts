import type { IncomingRequest } from '../../../program';
import type { Running } from '../../effects';
import { Foreign, type Value } from '../../values';
import type { Reply } from '../serving';

/** The application of a module, as `flask run` and gunicorn look for it. */
export function applicationOf(
  value: Value | undefined,
): { answer: (request: IncomingRequest) => Running<Reply>; name: string } | null {
  if (!(value instanceof Foreign) || (value.type !== 'Flask' && value.type !== 'FastAPI')) return null;
  return value.inside as { answer: (request: IncomingRequest) => Running<Reply>; name: string };
}
