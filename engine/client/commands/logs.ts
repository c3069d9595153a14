import type { LogLine } from '../../model/room-state';
import type { Cli } from '../cli';
import { type Call, command, exactly } from '../command';
import { daemonError } from '../daemon-error';
import { text, toggle } from '../flags/kinds';
import { logTime } from '../format/go-time';
import { parseMoment } from '../format/parse-moment';
import { logDetails } from '../listing/log-details';

const FLAGS = {
  details: toggle('Show extra details provided to logs'),
  follow: toggle('Follow log output', { short: 'f' }),
  since: text('Show logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)'),
  tail: text('Number of lines to show from the end of the logs', { short: 'n', initial: 'all' }),
  timestamps: toggle('Show timestamps', { short: 't' }),
  until: text('Show logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)'),
};

export const logs = command({
  summary: 'Fetch the logs of a container',
  usage: '[OPTIONS] CONTAINER',
  aliases: 'docker container logs, docker logs',
  flags: FLAGS,
  takes: exactly(1),
  completes: ['container'],
  *run({ cli, flags, args: [name = ''] }) {
    const found = cli.daemon.containerFind(name);
    if (!found.ok) return daemonError(cli, found.error);
    const { id } = found.value;
    const style = { timestamps: flags.timestamps, details: flags.details ? logDetails(found.value) : null };
    const window = timeWindow(cli, flags);
    if (typeof window === 'string') {
      cli.err(`${window}\n`);
      return 1;
    }
    const first = cli.daemon.containerLogs(id);
    if (!first.ok) return daemonError(cli, first.error);
    const fits = ({ at }: LogLine) => at >= window.since && at <= window.until;
    let shown = first.value.lines.at(-1) ?? null;
    print(cli, tail(whole(first.value.lines.filter(fits)), flags.tail), style, first.value.tty);
    while (flags.follow && isAlive(cli, id) && cli.now <= window.until) {
      yield { for: 'news', container: id };
      const next = cli.daemon.containerLogs(id);
      if (!next.ok) break;
      // The log is bounded: where the last shown line has gone, all that is left is new.
      const from = shown === null ? 0 : next.value.lines.lastIndexOf(shown) + 1;
      print(cli, next.value.lines.slice(from).filter(fits), style, next.value.tty);
      shown = next.value.lines.at(-1) ?? shown;
    }
    return 0;
  },
});

function isAlive(cli: Cli, id: string): boolean {
  const found = cli.daemon.containerFind(id);
  return found.ok && ['running', 'paused', 'restarting'].includes(found.value.state.status);
}

/** Milliseconds since 1970, or docker's complaint. */
function timeWindow(cli: Cli, flags: Call<typeof FLAGS>['flags']): { since: number; until: number } | string {
  const bounds = { since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  for (const name of ['since', 'until'] as const) {
    if (flags[name] === '') continue;
    const moment = parseMoment(flags[name], cli.now);
    if (moment === null) {
      return `invalid value for "${name}": failed to parse value as time or duration: ${JSON.stringify(flags[name])}`;
    }
    bounds[name] = moment;
  }
  return bounds;
}

/** Joins pieces that were printed without their line end to what follows on the same stream. */
function whole(lines: readonly LogLine[]): LogLine[] {
  const joined: LogLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && last.stream === line.stream && !last.text.endsWith('\n')) {
      joined[joined.length - 1] = { ...last, text: last.text + line.text };
    } else joined.push(line);
  }
  return joined;
}

/** Both streams count together (docker-facts §12); what is no number means all. */
function tail(lines: LogLine[], count: string): LogLine[] {
  if (!/^\d+$/.test(count)) return lines;
  return Number(count) === 0 ? [] : lines.slice(-Number(count));
}

interface Style {
  timestamps: boolean;
  /** What stands before every line with `--details`; null without. */
  details: string | null;
}

function print(cli: Cli, lines: readonly LogLine[], { timestamps, details }: Style, tty: boolean): void {
  for (const { at, stream, text } of lines) {
    const detailed = details === null ? text : `${details} ${text}`;
    const line = timestamps ? `${logTime(at)} ${detailed}` : detailed;
    if (stream === 'stderr' && !tty) cli.err(line);
    else cli.out(line);
  }
}
