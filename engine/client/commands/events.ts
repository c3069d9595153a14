import type { DaemonEvent } from '../../model/daemon-event';
import { noted } from '../../room/conversation';
import type { Cli } from '../cli';
import { command, none } from '../command';
import { daemonError } from '../daemon-error';
import { filter, text } from '../flags/kinds';
import { dockerTimestamp } from '../format/docker-timestamp';
import { eventLine, eventStruct, type Instant } from '../listing/event-line';
import { compileTemplate } from '../template/compile-template';
import { OBJECT_FORMAT_HELP } from './format-help';

const FLAGS = {
  filter: filter('Filter output based on conditions provided', {
    short: 'f',
    completes: {
      of: ['container=', 'daemon=', 'event=', 'image=', 'label=', 'network=', 'scope=', 'type=', 'volume='],
    },
  }),
  format: text(OBJECT_FORMAT_HELP),
  since: text('Show all events created since timestamp'),
  until: text('Stream events until this timestamp'),
};

export const events = command({
  summary: 'Get real time events from the server',
  usage: '[OPTIONS]',
  aliases: 'docker system events, docker events',
  flags: FLAGS,
  takes: none,
  *run({ cli, flags }) {
    const line = lineOf(flags.format);
    if (typeof line === 'string') {
      cli.err(`Error parsing format: ${line}\n`);
      return 64;
    }
    const since = flags.since === '' ? null : dockerTimestamp(flags.since, cli.now);
    const until = flags.until === '' ? null : dockerTimestamp(flags.until, cli.now);
    for (const time of [since, until]) {
      if (time === null || time.ok) continue;
      cli.err(`${time.message}\n`);
      return 1;
    }
    const watch = cli.daemon.events({
      since: since?.ok ? since : null,
      until: until?.ok ? until : null,
      filters: flags.filter,
    });
    if (!watch.ok) return daemonError(cli, watch.error);
    const { past, over, fits } = watch.value;
    if (!print(cli, line, past)) return 1;
    if (over) return 0;
    for (;;) {
      const news = yield* noted(until?.ok ? until.at : null);
      if (news === null) return 0;
      const at = cli.now;
      const first = earlier(cli, news.length);
      const mine = news.map((event, index) => ({ at, event, nth: first + index })).filter(({ event }) => fits(event));
      if (!print(cli, line, mine)) return 1;
    }
  },
});

type Line = (event: DaemonEvent, instant: Instant) => { ok: true; text: string } | { ok: false; message: string };

/** How an event is written, or what is wrong with the format. */
function lineOf(format: string): Line | string {
  if (format === '') return (event, instant) => ({ ok: true, text: eventLine(event, instant) });
  const compiled = compileTemplate(format === 'json' ? '{{json .}}' : format);
  if (!compiled.ok) return compiled.message;
  return (event, instant) => compiled.template.render(eventStruct(event, instant));
}

/** How much was told in this millisecond before the last `count` events. */
function earlier(cli: Cli, count: number): number {
  const told = cli.daemon.events({ since: { text: '', at: cli.now }, until: null, filters: [] });
  return told.ok ? Math.max(0, told.value.past.length - count) : 0;
}

/** Prints until a template fails, and answers whether none did. */
function print(cli: Cli, line: Line, events: readonly ({ event: DaemonEvent } & Instant)[]): boolean {
  let printed = '';
  let complaint = '';
  for (const { event, ...instant } of events) {
    const written = line(event, instant);
    if (!written.ok) {
      complaint = `${written.message}\n`;
      break;
    }
    printed += `${written.text}\n`;
  }
  cli.out(printed);
  cli.err(complaint);
  return complaint === '';
}
