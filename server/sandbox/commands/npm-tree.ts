/** One package as `npm install` would put it into node_modules. */
export interface NpmPackage {
  name: string;
  version: string;
  /** Bytes of its files. */
  size: number;
}

/** What express 4 brings along, which most examples use. */
const EXPRESS = `accepts 1.3.8, array-flatten 1.1.1, body-parser 1.20.3, bytes 3.1.2, call-bind-apply-helpers 1.0.2, call-bound 1.0.4,
content-disposition 0.5.4, content-type 1.0.5, cookie 0.7.1, cookie-signature 1.0.6, debug 2.6.9, depd 2.0.0, destroy 1.2.0,
dunder-proto 1.0.1, ee-first 1.1.1, encodeurl 2.0.0, es-define-property 1.0.1, es-errors 1.3.0, es-object-atoms 1.1.1,
escape-html 1.0.3, etag 1.8.1, express 4.21.2, finalhandler 1.3.1, forwarded 0.2.0, fresh 0.5.2, function-bind 1.1.2,
get-intrinsic 1.3.0, get-proto 1.0.1, gopd 1.2.0, has-symbols 1.1.0, hasown 2.0.2, http-errors 2.0.0, iconv-lite 0.4.24,
inherits 2.0.4, ipaddr.js 1.9.1, math-intrinsics 1.1.0, media-typer 0.3.0, merge-descriptors 1.0.3, methods 1.1.2, mime 1.6.0,
mime-db 1.52.0, mime-types 2.1.35, ms 2.0.0, negotiator 0.6.3, object-inspect 1.13.4, on-finished 2.4.1, parseurl 1.3.3,
path-to-regexp 0.1.12, proxy-addr 2.0.7, qs 6.13.0, range-parser 1.2.1, raw-body 2.5.2, safe-buffer 5.2.1, safer-buffer 2.1.2,
send 0.19.0, serve-static 1.16.2, setprototypeof 1.2.0, side-channel 1.1.0, side-channel-list 1.0.0, side-channel-map 1.0.1,
side-channel-weakmap 1.0.2, statuses 2.0.1, toidentifier 1.0.1, type-is 1.6.18, unpipe 1.0.0, utils-merge 1.0.1, vary 1.1.2`;

/** The packages that a set of dependencies leads to, sorted by name; the same ranges always give the same packages. */
export function npmTree(dependencies: Readonly<Record<string, string>>): NpmPackage[] {
  const found = new Map<string, NpmPackage>();
  const add = (name: string, version: string) => found.set(name, { name, version, size: sizeOf(name) });
  for (const [name, range] of Object.entries(dependencies)) {
    if (name === 'express') for (const [each, version] of express()) add(each, version);
    else {
      add(name, versionOf(range, name));
      // Something to see in the layer: most packages bring a few others.
      for (const suffix of ['core', 'utils'].slice(0, sizeOf(name) % 3))
        add(`${bare(name)}-${suffix}`, versionOf(range, name));
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function express(): [name: string, version: string][] {
  return EXPRESS.split(/,\s*/).map((item) => item.split(' ') as [string, string]);
}

function versionOf(range: string, name: string): string {
  const digits = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(range);
  if (digits) return `${digits[1]}.${digits[2] ?? '0'}.${digits[3] ?? '0'}`;
  return `${1 + (hash(name) % 6)}.${hash(name) % 20}.${hash(name) % 9}`;
}

function sizeOf(name: string): number {
  return 4_000 + (hash(name) % 90_000);
}

function bare(name: string): string {
  return name.replace(/^@/, '').replace('/', '-');
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}
