import { ellipsis } from '../client/format/ellipsis';
import { plainDockerLine } from '../client/plain-line';
import { failRemoval } from '../daemon/containers/fail-removal';
import { daemonContext } from '../daemon/context';
import { layImage } from '../daemon/images/pull-image';
import type { Gift, StartingState } from '../model/class-state';
import type { SeatId } from '../model/room-state';
import { audienceOf } from './audience';
import type { Audience } from './command';
import { dockerAtOnce } from './docker-at-once';
import { keptText, putFile } from './host-files';
import { LIMITS } from './limits';
import { clearHosts } from './reset';
import { accepted, type Reply, type Room, rejected } from './room';

/** By seat, what it has not got, one line for each thing; who has got all of it is not in here. */
export type GiftProblems = Record<SeatId, string>;

/**
 * Lays an image or a starting state onto hosts, in one decision and without any of the waiting that pulling and
 * starting cost at a terminal. Replied with {@link GiftProblems}; one thing that fails holds up nothing else.
 */
export function give(room: Room, to: Audience, gift: Gift): Reply {
  const seats = audienceOf(room.state, to);
  if (!seats) return rejected('seat/unknown');
  const start = gift.kind === 'start' ? gift.start : { ...NOTHING, images: [gift.reference] };
  if (isTooLarge(start, seats.length)) return rejected('files/too-large');
  if (start.fresh) clearHosts(room, seats);
  const prepared = prepare(room, start);
  const problems: GiftProblems = {};
  for (const seat of seats) {
    const failed = prepared.flatMap((lay) => lay(seat) ?? []);
    if (failed.length > 0) problems[seat] = failed.map((problem) => ellipsis(problem, TOLD)).join('\n');
    room.tx.emit({ type: 'host.given', seat });
  }
  return accepted(problems);
}

/** Characters of a problem that are told: a reply has those of every seat in it. */
const TOLD = 300;

const NOTHING: StartingState = { fresh: false, files: [], images: [], lines: [] };

/** Lays one thing onto a host; answers what went wrong, or null. */
type Lay = (seat: SeatId) => string | null;

/** What is the same for every host is done once. */
function prepare(room: Room, { files, images, lines, broken = [] }: StartingState): Lay[] {
  return [
    ...files.map(({ path, content }): Lay => {
      const text = keptText(room, content);
      return (seat) => {
        const put = path.startsWith('/') ? putFile(room, seat, path, text) : rejected('files/not-a-file');
        return put.ok
          ? null
          : `${path}: ${put.code === 'files/too-many' ? 'the host is full of files' : 'not writable there'}`;
      };
    }),
    ...images.map(
      (reference): Lay =>
        (seat) => {
          const laid = layImage(daemonContext(room.tx, seat), reference);
          return laid.ok ? null : `${reference}: ${laid.error.message}`;
        },
    ),
    ...lines.filter((line) => line.trim() !== '').map((line) => layLine(room, line)),
    ...broken.map(
      (container): Lay =>
        (seat) => {
          const failed = failRemoval(daemonContext(room.tx, seat), container);
          return failed.ok ? null : failed.error.message;
        },
    ),
  ];
}

function layLine(room: Room, line: string): Lay {
  const argv = plainDockerLine(line);
  const shown = ellipsis(line, TOLD / 2);
  if (!argv) return () => `${shown}: only plain \`docker …\` lines, without anything for a shell to read`;
  let endless: string | null = null;
  return (seat) => {
    if (endless !== null) return endless;
    const failed = dockerAtOnce(room, seat, argv.slice(1));
    if (!failed) return null;
    const problem = `${shown}: ${failed.problem}`;
    if (failed.endless) endless = problem;
    return problem;
  };
}

function isTooLarge({ files, images, lines, broken = [] }: StartingState, hosts: number): boolean {
  const text = files.reduce((sum, { content }) => sum + content.length, 0);
  const most = Math.max(files.length, images.length, lines.length, broken.length);
  if (lines.length * hosts > LIMITS.giftRuns) return true;
  return text > LIMITS.giftText || most > LIMITS.gift || lines.some(({ length }) => length > LIMITS.line);
}
