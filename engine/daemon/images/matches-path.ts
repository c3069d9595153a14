/**
 * Go's `path.Match`: `*` and `?` stand for anything but a slash, `[a-z]` and `[^a-z]` for one character,
 * a backslash takes the next character as it is. A broken pattern matches nothing.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const expression = toExpression(pattern);
  return expression?.test(path) ?? false;
}

function toExpression(pattern: string): RegExp | null {
  let source = '';
  for (let i = 0; i < pattern.length; i += 1) {
    const c = pattern[i] as string;
    if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '[') {
      const end = pattern.indexOf(']', i + 2);
      if (end < 0) return null;
      source += `[${pattern.slice(i + 1, end).replace(/[\\[]/g, '\\$&')}]`;
      i = end;
    } else {
      if (c === '\\') i += 1;
      if (i >= pattern.length) return null;
      source += (pattern[i] as string).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
  }
  try {
    return new RegExp(`^(?:${source})$`);
  } catch {
    return null;
  }
}
