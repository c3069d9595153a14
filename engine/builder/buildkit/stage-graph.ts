import type { Dockerfile, Instruction, Stage } from '../dockerfile/instruction';
import { parseRunMount } from './run-mount';

/** The stage that a name or (not after FROM) a number leads to, among those before `limit`; -1 for none. */
export function stageNamed(stages: readonly Stage[], name: string, limit: number, byNumber: boolean): number {
  const lower = name.toLowerCase();
  for (let at = limit - 1; at >= 0; at -= 1) if (stages[at]?.name === lower) return at;
  return byNumber && /^\d+$/.test(name) && Number(name) < limit ? Number(name) : -1;
}

/** The index of the stage that `--target` means, the last without one; -1 when there is none of that name. */
export function targetStage({ stages }: Dockerfile, target: string | null): number {
  return target === null || target === '' ? stages.length - 1 : stageNamed(stages, target, stages.length, true);
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
    visit(stageNamed(stages, bases[index] ?? '', index, false));
    for (const { instruction } of stage.steps) {
      for (const origin of originsOf(instruction)) visit(stageNamed(stages, origin, index, true));
    }
  };
  visit(target);
  return [...needed].sort((a, b) => a - b);
}

/** What an instruction takes files from besides the context: stages or images, as written. */
export function originsOf(instruction: Instruction): string[] {
  if (instruction.name === 'COPY') return instruction.from === null ? [] : [instruction.from];
  if (instruction.name !== 'RUN') return [];
  return instruction.mounts.flatMap((mount) => {
    const parsed = parseRunMount(mount);
    return parsed.ok && parsed.value.from !== null ? [parsed.value.from] : [];
  });
}
