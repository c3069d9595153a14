import { ipv4Number } from '../../../model/ipv4';

const GROUP = /^[\da-f]{1,4}$/i;

/** What the client has against a value of `--add-host`, or null. */
export function extraHostMistake(value: string): string | null {
  const { name, address } = splitExtraHost(value);
  if (name === '' || address === null) return `bad format for add-host: ${JSON.stringify(value)}`;
  return address === 'host-gateway' || isAddress(address)
    ? null
    : `invalid IP address in add-host: ${JSON.stringify(address)}`;
}

/** `name:address`, or `name=address` as it may be written since; the address may be in brackets. */
export function splitExtraHost(value: string): { name: string; address: string | null } {
  const equals = value.indexOf('=');
  const at = equals >= 0 ? equals : value.indexOf(':');
  if (at < 0) return { name: value, address: null };
  return { name: value.slice(0, at), address: value.slice(at + 1).replace(/^\[(.*)\]$/, '$1') };
}

/** Likewise of `--dns`. */
export function dnsMistake(value: string): string | null {
  return isAddress(value.trim()) ? null : `IP address is not correctly formatted: ${value}`;
}

const DOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\.?\s*$/i;
const MOST_LETTERS = 255;

/** Likewise of `--dns-search`. */
export function dnsSearchMistake(value: string): string | null {
  const fits = /[a-z]/i.test(value) && value.length < MOST_LETTERS && DOMAIN.test(value);
  return fits || value.trim() === '.' ? null : `${value} is not a valid domain`;
}

function isAddress(text: string): boolean {
  if (ipv4Number(text) !== null) return true;
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!text.includes(':') || !groups.every((group) => GROUP.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}
