import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';

type Options = Volume['options'];

const KNOWN = ['type', 'o', 'device', 'size'];

/** Whether the driver `local` takes the options (`docker volume create -o`); it looks at their names, not at whether they make sense. */
export function checkVolumeOptions(name: string, options: Options): Result<void> {
  if (options.length === 0) return ok(undefined);
  for (const [key] of options) {
    if (!KNOWN.includes(key)) return refuse(400, `create ${name}: invalid option: ${JSON.stringify(key)}`);
  }
  if (option(options, 'size') !== '') {
    return refuse(400, `create ${name}: quota size requested but no quota support`);
  }
  for (const needed of ['device', 'type']) {
    if (option(options, needed) === '') {
      return refuse(400, `create ${name}: missing required option: ${JSON.stringify(needed)}`);
    }
  }
  return ok(undefined);
}

/** What a volume's options make of it when it is mounted. */
export type VolumeKind =
  | { kind: 'plain' }
  /** `-o type=none -o o=bind -o device=/path`: a folder of the host under a name. */
  | { kind: 'bind'; device: string; readOnly: boolean }
  /** A share of another machine, or a disk: there is none to be mounted. */
  | { kind: 'foreign'; device: string; type: string };

export function volumeKind({ options }: Pick<Volume, 'options'>): VolumeKind {
  const type = option(options, 'type');
  const device = option(options, 'device');
  if (options.length === 0 || type === 'tmpfs') return { kind: 'plain' };
  const how = option(options, 'o').split(',');
  if (how.includes('bind') || how.includes('rbind')) return { kind: 'bind', device, readOnly: how.includes('ro') };
  return { kind: 'foreign', device, type };
}

function option(options: Options, name: string): string {
  return options.find(([key]) => key === name)?.[1] ?? '';
}
