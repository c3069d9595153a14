import type { NetworkWish } from '../../../daemon/api/network-wish';
import { ok, type Result } from '../../../model/result';

const UNSIMULATED = ['ip6', 'link-local-ip', 'driver-opt', 'gw-priority'];

/** `--network NAME` or `--network name=NAME,alias=A,ip=I,mac-address=M`; refusals are the client's own. */
export function parseNetworkOption(text: string): Result<NetworkWish, string> {
  if (!/\w+=\w+/.test(text)) return ok({ network: text });
  const aliases: string[] = [];
  const wish = { network: '', address: '', macAddress: '' };
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const key = field.slice(0, at).trim().toLowerCase();
    const value = field
      .slice(at + 1)
      .trim()
      .toLowerCase();
    if (at < 1 || key === '') return failed(`invalid field ${field}`);
    if (key === 'name') wish.network = value;
    else if (key === 'alias') aliases.push(value);
    else if (key === 'ip') wish.address = value;
    else if (key === 'mac-address') wish.macAddress = value;
    else if (UNSIMULATED.includes(key)) {
      return failed(`real Docker has "${key}" of --network, but this room does not simulate it`);
    } else return failed(`invalid field key ${key}`);
  }
  if (wish.network === '') return failed('network name/id is not specified');
  return ok({ ...wish, aliases });
}

/** What the client has against one value of `--network`, or null. */
export function networkMistake(text: string): string | null {
  const parsed = parseNetworkOption(text);
  return parsed.ok ? null : parsed.error;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
