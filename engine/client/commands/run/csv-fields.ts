/** The fields of one line of comma-separated values; refusals are those of Go's `encoding/csv`. */
export function csvFields(line: string): { ok: true; fields: string[] } | { ok: false; message: string } {
  if (line === '') return { ok: false, message: 'EOF' };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const quoted = quotedField(line, at);
      if (!quoted.ok) return quoted;
      fields.push(quoted.text);
      at = quoted.end;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      const field = line.slice(at, end);
      const quote = field.indexOf('"');
      if (quote >= 0) return wrong(at + quote, 'bare " in non-quoted-field');
      fields.push(field);
      at = end;
    }
    if (at >= line.length) return { ok: true, fields };
    at += 1;
  }
}

type Quoted = { ok: true; text: string; end: number } | { ok: false; message: string };

/** `""` within quotes is one quote. */
function quotedField(line: string, from: number): Quoted {
  let text = '';
  for (let at = from + 1; at < line.length; at += 1) {
    if (line[at] !== '"') {
      text += line[at];
      continue;
    }
    if (line[at + 1] === '"') {
      text += '"';
      at += 1;
      continue;
    }
    const end = at + 1;
    if (end < line.length && line[end] !== ',') return wrong(at, 'extraneous or missing " in quoted-field');
    return { ok: true, text, end };
  }
  return wrong(line.length, 'extraneous or missing " in quoted-field');
}

function wrong(at: number, what: string): { ok: false; message: string } {
  return { ok: false, message: `parse error on line 1, column ${at + 1}: ${what}` };
}
