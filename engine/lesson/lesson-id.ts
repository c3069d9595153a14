import type { Mistakes } from './mistakes';
import type { Read } from './yaml-readers';
import { wrong } from './yaml-readers';

const LONGEST = 60;

/** IDs are keys of objects, too; this is the only word of its shape that every object has already. */
const TAKEN = 'constructor';

/** An ID of a lesson or a step, as an author gives it. */
export const lessonId: Read<string> = (value, mistakes: Mistakes) => {
  if (
    value.kind === 'text' &&
    /^[a-z0-9][a-z0-9-]*$/.test(value.text) &&
    value.text.length <= LONGEST &&
    value.text !== TAKEN
  )
    return value.text;
  return wrong(
    value,
    mistakes,
    `An ID is made of lower-case letters, digits and dashes, ${LONGEST} at most: \`stop-is-not-remove\`.`,
  );
};

/** An ID made from a title; `otherwise` where the title has no letter that one can have. */
export function idFromTitle(title: string, otherwise: string): string {
  const id = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return id === '' || id === TAKEN ? otherwise : id;
}
