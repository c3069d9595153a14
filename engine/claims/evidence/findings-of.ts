import type { Finding } from '../../model/claims-board';
import type { ClassFacts } from './class-facts';
import * as life from './findings/life';
import * as making from './findings/making';
import * as naming from './findings/naming';
import * as writing from './findings/writing';

type Reader = (facts: ClassFacts) => Finding;

/** What is read for each claim, the strongest first. */
const READERS: Readonly<Record<number, readonly Reader[]>> = {
  1: [making.instances, life.states],
  2: [writing.imageUntouched, naming.movedTags],
  3: [writing.imageUntouched, life.inside],
  4: [writing.secondWithout, writing.imageUntouched],
  5: [making.instances, writing.othersUntouched, writing.secondWithout],
  6: [life.states],
  7: [making.linesAndLayers],
  8: [making.cachedSteps],
  9: [writing.oneWritableLayer],
  10: [writing.lostWithContainer, writing.keptOverStop],
  11: [writing.keptOverStop],
  12: [writing.volumesStay],
  13: [making.waysToImages],
  14: [making.runMakesNew],
  15: [naming.travelled],
  16: [naming.filesTravel, naming.travelled],
  17: [naming.imagesAlone, making.instances],
  18: [naming.movedTags, making.waysToImages],
  19: [writing.declaredOnly],
  20: [naming.stayedOnOld],
  21: [life.idleUsesNothing],
  22: [life.kernel],
  23: [life.idleUsesNothing, life.states],
  24: [naming.imageRemoval],
  25: [life.removedFrom],
  26: [life.inside],
  27: [writing.oneWritableLayer, making.sharedLayers],
  28: [naming.imagesAlone, naming.imageRemoval],
  29: [naming.movedTags, naming.stayedOnOld],
  30: [life.listed],
  31: [life.removedFrom],
  32: [naming.imageRemoval, writing.imageStays],
  33: [making.sharedLayers],
  34: [making.instances, writing.imageUntouched],
  35: [life.besideEachOther, writing.othersUntouched],
  36: [life.kernel],
  37: [making.sharedLayers, making.instances],
  38: [writing.imageStays, naming.imageRemoval],
  39: [life.ports, writing.declaredOnly],
  40: [life.behindOneName],
  41: [life.paused],
  42: [life.dead],
  43: [naming.sameEverywhere],
  44: [life.endedAlone],
  45: [life.wordsGiven],
  46: [naming.deniedPushes, naming.travelled],
  47: [making.cachedSteps],
  48: [naming.movedTags],
};

/** What the facts say of a claim; empty for one that is not on the list. */
export function findingsOf(claim: number, facts: ClassFacts): Finding[] {
  return (READERS[claim] ?? []).map((read) => facts.finding(read));
}
