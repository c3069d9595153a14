import { plainDockerLine } from '../client/plain-line';
import type { StartingState } from '../model/class-state';
import { resolvePath } from '../model/path';
import { parseReference } from '../model/reference';
import { HOME } from '../room/host-home';
import { LIMITS } from '../room/limits';
import type { Mistakes } from './mistakes';
import { entriesOf, flag, list, type Read, rawText, record, text, wrong } from './yaml-readers';
import type { YamlValue } from './yaml-value';

type GivenFile = StartingState['files'][number];

const readFiles: Read<GivenFile[]> = (value, mistakes) => {
  const entries = entriesOf(value, mistakes, ['app/server.js', '…']);
  if (entries && entries.length > LIMITS.gift) return wrong(value, mistakes, `${LIMITS.gift} files at most.`);
  const files = entries?.flatMap(({ key, line, value: said }) => {
    const path = resolvePath(HOME, key);
    if (key.trim() === '' || key.endsWith('/')) mistakes.add(line, 'The path of a file has to stand here.');
    const content = rawText(said, mistakes);
    return content === undefined ? [] : [{ path, content }];
  });
  const length = files?.reduce((sum, { content }) => sum + content.length, 0) ?? 0;
  if (length > LIMITS.giftText)
    mistakes.add(value.line, `These files have ${length} characters; ${LIMITS.giftText} at most.`);
  return files;
};

const readReference: Read<string> = (value, mistakes) => {
  const found = text(256)(value, mistakes);
  if (found === undefined) return undefined;
  const parsed = parseReference(found);
  return parsed.ok ? found : wrong(value, mistakes, `This is no reference of an image: ${parsed.error}.`);
};

const readLine: Read<string> = (value, mistakes) => {
  const found = text(LIMITS.line)(value, mistakes);
  if (found === undefined || plainDockerLine(found)) return found;
  return wrong(
    value,
    mistakes,
    'Only plain `docker …` lines can be carried out here, without anything for a shell to read.',
  );
};

const written = record<{ -readonly [K in keyof StartingState]: StartingState[K] }>({
  fresh: flag,
  files: readFiles,
  images: list(readReference, 0, LIMITS.gift),
  lines: list(readLine, 0, LIMITS.gift),
  broken: list(text(128), 0, LIMITS.gift),
});

/** The state from which a step begins. */
export function readStart(value: YamlValue, mistakes: Mistakes): StartingState | null {
  const found = written(value, mistakes);
  if (!found) return null;
  for (const name of found.broken ?? [])
    if (!found.lines?.some((line) => line.split(' ').includes(name)))
      mistakes.add(value.line, `No line of this start makes a container \`${name}\`, whose removal is to have failed.`);
  return { fresh: false, files: [], images: [], lines: [], ...found };
}
