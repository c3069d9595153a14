export interface ParsedUrl {
  host: string;
  port: number;
  /** Path with query, beginning with a slash. */
  target: string;
  secure: boolean;
}

/** A URL as people type it for curl: the scheme may be missing, IPv6 addresses are in brackets. Null when it is none. */
export function parseUrl(text: string): ParsedUrl | null {
  const match =
    /^(?:(https?):\/\/)?(?:[^@/?#]*@)?(\[[0-9a-fA-F:]+\]|[^:/?#[\]\s]+)(?::(\d{1,5}))?([/?][^#\s]*)?(?:#.*)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, scheme = 'http', host = '', port, rest = '/'] = match;
  const secure = scheme.toLowerCase() === 'https';
  const number = port === undefined ? (secure ? 443 : 80) : Number(port);
  if (number > 65_535) return null;
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  return { host: host.replace(/^\[|\]$/g, '').toLowerCase(), port: number, target, secure };
}
