import { reasonOf } from '../../../http-answer';
import { STATUS_WORDS } from './http-exception';

/** The page that Werkzeug shows for a status. */
export function errorPage(code: number, description = STATUS_WORDS[code] ?? ''): string {
  const title = code === 500 ? 'Internal Server Error' : reasonOf(code);
  return `<!doctype html>\n<html lang=en>\n<title>${code} ${title}</title>\n<h1>${title}</h1>\n<p>${description.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</p>\n`;
}
