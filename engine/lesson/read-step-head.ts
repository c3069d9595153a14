import { CLAIMS } from '../claims/claims';
import { type ClaimLink, STAGES, type Stage } from '../model/lesson';
import { lessonId } from './lesson-id';
import type { Mistakes } from './mistakes';
import { entriesOf, oneOf, type Read, record } from './yaml-readers';
import type { YamlValue } from './yaml-value';

/** What a step says about itself. */
export interface StepHead {
  /** Null: made from the title. */
  id: string | null;
  stage: Stage;
  claims: readonly ClaimLink[];
}

const readHow = oneOf(['proves', 'refutes']);

const readClaims: Read<ClaimLink[]> = (value, mistakes) =>
  entriesOf(value, mistakes, ['1', '2', '…'])?.flatMap(({ key, line, value: said }) => {
    const claim = CLAIMS.find(({ id }) => String(id) === key);
    if (!claim) mistakes.add(line, `There is no claim \`${key}\`: they have the numbers 1 to ${CLAIMS.length}.`);
    const how = readHow(said, mistakes);
    return claim && how ? [{ claim: claim.id, how }] : [];
  });

const written = record<{ id: string; stage: Stage; claims: ClaimLink[] }>({
  id: lessonId,
  stage: oneOf(STAGES),
  claims: readClaims,
});

/** @param value null where the step has no block `step`: something to run, then */
export function readStepHead(value: YamlValue | null, mistakes: Mistakes): StepHead {
  const { id = null, stage = 'run', claims = [] } = (value && written(value, mistakes)) ?? {};
  return { id, stage, claims };
}
