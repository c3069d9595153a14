import type { Cli } from '../cli';
import { command, none } from '../command';
import { confirm } from '../confirm';
import { daemonError } from '../daemon-error';
import { hasLabel } from '../filters/container-filters';
import { filter, toggle } from '../flags/kinds';
import { humanSize } from '../format/human-size';
import { parseMoment } from '../format/parse-moment';

const FLAGS = {
  filter: filter('Provide filter values (e.g. "until=<timestamp>")'),
  force: toggle('Do not prompt for confirmation', { short: 'f' }),
};

export const containerPrune = command({
  summary: 'Remove all stopped containers',
  usage: '[OPTIONS]',
  flags: FLAGS,
  takes: none,
  *run({ cli, flags }) {
    if (!flags.force && !(yield* confirm(cli, 'WARNING! This will remove all stopped containers.\n'))) return 0;
    const fits = prunable(cli, flags.filter);
    if (typeof fits === 'string') return daemonError(cli, { status: 400, message: fits });
    const removed: string[] = [];
    let reclaimed = 0;
    for (const container of cli.daemon.containerList({ all: true })) {
      const { id, state, created, config } = container;
      if (!['created', 'exited', 'dead'].includes(state.status) || !fits(created, config.Labels)) continue;
      const { rw } = cli.daemon.containerSize(container);
      if (!cli.daemon.containerRemove(id, { force: false, volumes: false }).ok) continue;
      removed.push(id);
      reclaimed += rw;
    }
    if (removed.length > 0) cli.out(`Deleted Containers:\n${removed.map((id) => `${id}\n`).join('')}\n`);
    cli.out(`Total reclaimed space: ${humanSize(reclaimed)}\n`);
    return 0;
  },
});

export const imagePrune = command({
  summary: 'Remove unused images',
  usage: '[OPTIONS]',
  flags: { ...FLAGS, all: toggle('Remove all unused images, not just dangling ones', { short: 'a' }) },
  takes: none,
  *run({ cli, flags }) {
    const what = flags.all ? 'images without at least one container associated to them' : 'dangling images';
    if (!flags.force && !(yield* confirm(cli, `WARNING! This will remove all ${what}.\n`))) return 0;
    const fits = prunable(cli, flags.filter);
    if (typeof fits === 'string') return daemonError(cli, { status: 400, message: fits });
    const lines: string[] = [];
    let reclaimed = 0;
    const candidates = cli.daemon.imageList(flags.all ? { all: false } : { all: false, dangling: true });
    for (const { id, repoTags, containers, created, labels } of candidates) {
      if (containers > 0 || !fits(created, labels)) continue;
      const before = storedBytes(cli);
      for (const name of repoTags.length > 0 ? repoTags : [id]) {
        const removed = cli.daemon.imageRemove(name, { force: false, prune: true });
        if (!removed.ok) continue;
        lines.push(
          ...removed.value.map((line) =>
            'deleted' in line ? `deleted: ${line.deleted}` : `untagged: ${line.untagged}`,
          ),
        );
      }
      reclaimed += before - storedBytes(cli);
    }
    if (lines.length > 0) cli.out(`Deleted Images:\n${lines.map((line) => `${line}\n`).join('')}\n`);
    cli.out(`Total reclaimed space: ${humanSize(reclaimed)}\n`);
    return 0;
  },
});

/** Bytes of all layers on this host, shared ones once. */
function storedBytes(cli: Cli): number {
  const sizes = new Map<string, number>();
  for (const { id } of cli.daemon.imageList({ all: true })) {
    const image = cli.daemon.imageFind(id);
    const rows = cli.daemon.imageHistory(id);
    if (!image.ok || !rows.ok) continue;
    const filled = image.value.history.map(({ empty_layer }) => !empty_layer);
    const oldestFirst = [...rows.value].reverse().filter((_, n) => filled[n]);
    image.value.diffIds.forEach((diffId, n) => {
      sizes.set(diffId, oldestFirst[n]?.size ?? 0);
    });
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

type Fits = (created: number, labels: readonly (readonly [string, string])[]) => boolean;

/** The filters of the prune commands, or the daemon's complaint. */
function prunable(cli: Cli, filters: readonly (readonly [string, string])[]): Fits | string {
  const tests: Fits[] = [];
  for (const [name, value] of filters) {
    if (name === 'until') {
      const moment = parseMoment(value, cli.now);
      if (moment === null) return `failed to parse value as time or duration: ${JSON.stringify(value)}`;
      tests.push((created) => created < moment);
    } else if (name === 'label') tests.push((_, labels) => hasLabel(labels, value));
    else if (name === 'label!') tests.push((_, labels) => !hasLabel(labels, value));
    else return `invalid filter '${name}'`;
  }
  return (created, labels) => tests.every((test) => test(created, labels));
}
