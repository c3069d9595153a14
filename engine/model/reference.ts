import type { Digest } from './digest';
import { ok, type Result } from './result';

/** A parsed image name. */
export interface Reference {
  /** `docker.io` unless the name begins with a registry. */
  domain: string;
  /** `library/nginx`, `ana/web`. */
  path: string;
  /** As given; null when there was none. */
  tag: string | null;
  digest: Digest | null;
}

const TAG = /^\w[\w.-]{0,127}$/;
const DOMAIN =
  /^(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::\d+)?$/;
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const IDENTIFIER = /^[a-f0-9]{64}$/;
const INVALID = 'invalid reference format';
const DEFAULT_DOMAIN = 'docker.io';

/**
 * Reads an image name as Docker's client and engine do (docker-facts §6.4). The error is Docker's text
 * (docker-facts §4.2).
 */
export function parseReference(text: string): Result<Reference, string> {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  const read = readReference(text);
  parsed.set(text, read);
  return read;
}

/** Names read lately: a class types the same few over and over, and each command reads its own several times. */
const parsed = new Map<string, Result<Readonly<Reference>, string>>();
const MOST_KEPT = 500;

function readReference(text: string): Result<Reference, string> {
  if (IDENTIFIER.test(text))
    return failed(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  const { domain, remainder } = splitDomain(text);
  const name = remainder.split(/[:@]/, 1)[0] as string;
  if (name !== name.toLowerCase()) return failed(`${INVALID}: repository name (${name}) must be lowercase`);
  if (!DOMAIN.test(domain) || !PATH.test(name)) return failed(INVALID);
  if (name.length > 255) return failed('repository name must not be more than 255 characters');

  let rest = remainder.slice(name.length);
  let digest: Digest | null = null;
  const at = rest.indexOf('@');
  if (at >= 0) {
    const match = /^@sha256:([a-f0-9]{32,})$/.exec(rest.slice(at));
    if (!match) return failed(INVALID);
    if (match[1]?.length !== 64) return failed('invalid checksum digest length');
    digest = `sha256:${match[1]}`;
    rest = rest.slice(0, at);
  }
  if (rest === '') return ok({ domain, path: name, tag: null, digest });
  const tag = rest.slice(1);
  return TAG.test(tag) ? ok({ domain, path: name, tag, digest }) : failed(INVALID);
}

/** `nginx`, `ana/web`, `registry:5000/web`: the repository as people write it. */
export function familiarName(reference: Pick<Reference, 'domain' | 'path'>): string {
  if (reference.domain !== DEFAULT_DOMAIN) return `${reference.domain}/${reference.path}`;
  return reference.path.startsWith('library/') && !reference.path.slice(8).includes('/')
    ? reference.path.slice(8)
    : reference.path;
}

/** `nginx:latest`, `nginx@sha256:…`: with the default tag where neither tag nor digest was given. */
export function familiarReference(reference: Reference): string {
  const name = familiarName(reference);
  if (reference.digest) return `${name}@${reference.digest}`;
  return `${name}:${reference.tag ?? 'latest'}`;
}

/** `docker.io/library/nginx:latest`, as the last line of `docker pull` shows it. */
export function canonicalReference(reference: Reference): string {
  const name = `${reference.domain}/${reference.path}`;
  return reference.digest ? `${name}@${reference.digest}` : `${name}:${reference.tag ?? 'latest'}`;
}

/** A first component is a registry if it has a dot, a colon or an upper-case letter, or is `localhost`. */
function splitDomain(text: string): { domain: string; remainder: string } {
  const at = text.indexOf('/');
  const first = text.slice(0, Math.max(at, 0));
  const isRegistry = /[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first;
  const domain = at >= 0 && isRegistry ? first : DEFAULT_DOMAIN;
  const remainder = at >= 0 && isRegistry ? text.slice(at + 1) : text;
  if (domain === 'index.docker.io') return splitDomain(`${DEFAULT_DOMAIN}/${remainder}`);
  const official = domain === DEFAULT_DOMAIN && !remainder.includes('/');
  return { domain, remainder: official ? `library/${remainder}` : remainder };
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
