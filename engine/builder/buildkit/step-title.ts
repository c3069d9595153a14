import { splitInstruction } from '../dockerfile/parse-instruction';

/**
 * A step as BuildKit's screen shows it (docker-facts §6.6): its number padded to the width of the last one, the
 * instruction in upper case, known variables put in.
 *
 * @param text the instruction as written
 */
export function stepTitle(
  label: string,
  number: number,
  total: number,
  text: string,
  env: readonly string[],
  escapeToken: string,
): string {
  const place = `${label === '' ? '' : `${label} `}${String(number).padStart(String(total).length)}/${total}`;
  const { name, rest } = splitInstruction(text);
  return `[${place}] ${withKnown(`${name} ${rest}`.trim(), env, escapeToken)}`;
}

/** Unknown variables stay as they are: the shell may know them. */
function withKnown(text: string, env: readonly string[], escapeToken: string): string {
  const values = new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
  return text.replace(/\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g, (found, braced, bare, at) =>
    text[at - 1] === escapeToken ? found : (values.get(braced ?? bare) ?? found),
  );
}
