import type { RestartPolicy } from '../../../model/container';
import { ok, type Result } from '../../../model/result';

/** `no`, `always`, `on-failure:3`. Whether there is such a policy is the daemon's to say. */
export function parseRestartPolicy(text: string): Result<RestartPolicy, string> {
  if (text === '') return ok({ name: 'no', maximumRetryCount: 0 });
  const at = text.indexOf(':');
  const name = (at < 0 ? text : text.slice(0, at)) as RestartPolicy['name'];
  const count = at < 0 ? '' : text.slice(at + 1);
  if (at === 0) return { ok: false, error: 'invalid restart policy format: no policy provided before colon' };
  if (count !== '' && !/^[+-]?\d+$/.test(count)) {
    return { ok: false, error: 'invalid restart policy format: maximum retry count must be an integer' };
  }
  return ok({ name, maximumRetryCount: Number(count) });
}
