import { reasonOf } from '../http-answer';

const EXPLANATIONS: Readonly<Record<number, string>> = {
  400: 'Bad request syntax or unsupported method',
  401: 'No permission -- see authorization schemes',
  403: 'Request forbidden -- authorization will not help',
  404: 'Nothing matches the given URI',
  405: 'Specified method is invalid for this resource',
  500: 'Server got itself in trouble',
  501: 'Server does not support this operation',
};

/** What `send_error` of Python's `http.server` sends. */
export function errorPage(status: number, message = reasonOf(status), explanation?: string): string {
  const why = explanation ?? EXPLANATIONS[status] ?? reasonOf(status);
  return `<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: ${status}</p>\n        <p>Message: ${message}.</p>\n        <p>Error code explanation: ${status} - ${why}.</p>\n    </body>\n</html>\n`;
}

/** The page of a folder: names end in a slash where they are folders. */
export function listingPage(path: string, names: readonly string[]): string {
  const rows = names.map((name) => `<li><a href="${encodeURI(name)}">${name}</a></li>\n`).join('');
  return `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${path}</title>\n</head>\n<body>\n<h1>Directory listing for ${path}</h1>\n<hr>\n<ul>\n${rows}</ul>\n<hr>\n</body>\n</html>\n`;
}
