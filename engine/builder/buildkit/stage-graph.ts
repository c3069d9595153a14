import type { Dockerfile, Instruction, Stage, Step } from '../dockerfile/instruction';
import { parseRunMount } from './run-mount';
import type { SolveFailure } from './solve-failure';

/** The stage that a FROM leads to, among those before `limit`; -1 for none. */
export function stageNamed(stages: readonly Stage[], name: string, limit = stages.length): number {
  const lower = name.toLowerCase();
  for (let at = limit - 1; at >= 0; at -= 1) if (stages[at]?.name === lower) return at;
  return -1;
}

/** The stage that a COPY or a mount takes from, by number or name, wherever it stands; -1 when it is an image. */
export function stageOfOrigin(stages: readonly Stage[], origin: string): number {
  return isNumber(origin) && Number(origin) < stages.length ? Number(origin) : stageNamed(stages, origin);
}

/** The index of the stage that `--target` names, the last without one; -1 when there is none of that name. */
export function targetStage({ stages }: Dockerfile, target: string | null): number {
  return target === null || target === '' ? stages.length - 1 : stageNamed(stages, target);
}

/**
 * Indexes of the stages that the target needs, in the order of the file: BuildKit leaves out all others
 * (docker-facts §6.6).
 *
 * @param bases what each FROM line names, variables put in
 */
export function neededStages({ stages }: Dockerfile, bases: readonly string[], target: number): number[] {
  const needed = new Set<number>();
  const visit = (index: number) => {
    const stage = stages[index];
    if (!stage || needed.has(index)) return;
    needed.add(index);
    visit(stageNamed(stages, bases[index] ?? '', index));
    for (const { origin } of originsOf(stage)) visit(stageOfOrigin(stages, origin));
  };
  visit(target);
  return [...needed].sort((a, b) => a - b);
}

/** What is wrong with the origins of COPY lines and mounts, in the words of BuildKit, or null. */
export function originMistake({ stages }: Dockerfile, needed: readonly number[]): SolveFailure | null {
  for (const { steps } of stages) {
    for (const { instruction } of steps) {
      const from = instruction.name === 'COPY' ? instruction.from : null;
      if (from !== null && isNumber(from) && Number(from) >= stages.length) {
        return { message: `invalid stage index ${Number(from)}` };
      }
    }
  }
  for (const [index] of stages.entries()) {
    const step = stepOfCircle(stages, index);
    if (step) return { message: `circular dependency detected on stage: ${nameOf(stages, index)}`, place: step };
  }
  for (const index of needed) {
    for (const { origin, step } of originsOf(stages[index])) {
      if (stageOfOrigin(stages, origin) <= index) continue;
      const order = `it needs to be defined before current stage ${JSON.stringify(nameOf(stages, index))}`;
      return { message: `cannot copy from stage ${JSON.stringify(origin)}, ${order}`, place: step };
    }
  }
  return null;
}

/** What a stage takes files from besides the context: stages or images, as written. */
export function originsOf(stage: Stage | undefined): { origin: string; step: Step }[] {
  return (stage?.steps ?? []).flatMap((step) => originsIn(step.instruction).map((origin) => ({ origin, step })));
}

function originsIn(instruction: Instruction): string[] {
  if (instruction.name === 'COPY') return instruction.from === null ? [] : [instruction.from];
  if (instruction.name !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) => {
    const parsed = parseRunMount(mount);
    return parsed.ok && parsed.value.from !== null ? [parsed.value.from] : [];
  });
}

/** The first step of a stage that in the end takes something from the stage itself. */
function stepOfCircle(stages: readonly Stage[], start: number): Step | undefined {
  const reaches = (index: number, seen: Set<number>): boolean => {
    if (index === start) return true;
    if (index < 0 || seen.has(index)) return false;
    seen.add(index);
    return originsOf(stages[index]).some(({ origin }) => reaches(stageOfOrigin(stages, origin), seen));
  };
  return originsOf(stages[start]).find(({ origin }) => reaches(stageOfOrigin(stages, origin), new Set()))?.step;
}

function nameOf(stages: readonly Stage[], index: number): string {
  return stages[index]?.name ?? `stage-${index}`;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
