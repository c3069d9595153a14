/** What a page in the frame asks its browser for: an address as it stands in the page, and a form that is sent along. */
export interface FrameWish {
  readonly token: string;
  readonly href: string;
  /** `name=value&…`, sent by POST; absent for links and for forms that are sent by GET. */
  readonly form?: string;
}

/**
 * A page as it is put into the frame: nothing of it runs and nothing is loaded from anywhere. The only script is ours; it
 * tells the browser around it which link was followed and which form was sent.
 *
 * @param token letters and digits that the page cannot know
 */
export function frameDocument(body: string, token: string): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    `script-src 'nonce-${token}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">`;
  return `<!doctype html>${head}<script nonce="${token}">${SCRIPT.replace('TOKEN', token)}</script>${body}`;
}

/** Whether a message from a frame is a wish of the page with this token. */
export function isFrameWish(data: unknown, token: string): data is FrameWish {
  if (typeof data !== 'object' || data === null) return false;
  const { token: told, href, form } = data as Partial<Record<keyof FrameWish, unknown>>;
  return told === token && typeof href === 'string' && (form === undefined || typeof form === 'string');
}

/** Where a link of a page leads, in the words of the address field; null for what this browser does not open. */
export function addressFrom(page: string, href: string): string | null {
  const base = /^https?:\/\//i.test(page) ? page : `http://${page}`;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const path = `${url.pathname}${url.search}`;
  return `${url.protocol === 'https:' ? 'https://' : ''}${url.host}${path === '/' ? '' : path}`;
}

const SCRIPT = `(() => {
  const tell = (href, form) => parent.postMessage({ token: 'TOKEN', href, form }, '*');
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href');
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
    else tell(href);
  });
  addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    const data = new FormData(form, event.submitter);
    const fields = new URLSearchParams([...data].filter(([, value]) => typeof value === 'string')).toString();
    const action = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    if (form.method === 'post') tell(action, fields);
    else tell(action.replace(/[?#].*$/, '') + '?' + fields);
  });
})();`;
