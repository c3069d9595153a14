type FileKind = 'dockerfile' | 'json' | 'javascript' | 'python' | 'shell' | 'html' | 'css' | 'yaml' | 'text';

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  cjs: 'javascript',
  css: 'css',
  dockerfile: 'dockerfile',
  htm: 'html',
  html: 'html',
  js: 'javascript',
  json: 'json',
  mjs: 'javascript',
  py: 'python',
  sh: 'shell',
  svg: 'html',
  ts: 'javascript',
  xml: 'html',
  yaml: 'yaml',
  yml: 'yaml',
};

/** What a file holds, by its name. */
export function kindOf(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^Dockerfile(\..*)?$/i.test(name)) return 'dockerfile';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? 'text') : 'text';
}
