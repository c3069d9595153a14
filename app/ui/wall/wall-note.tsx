import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import type { HostTies } from '../picture/picture-model';
import { seatWords, shortDigest, stateWords } from '../picture/picture-words';
import type { PointedBlock } from './pointed-block';

interface WallNoteProps {
  readonly pointed: PointedBlock;
  /** Of the stage, in pixels. */
  readonly width: number;
  readonly tiesOf: (seatId: string) => HostTies;
}

/** What there is to say of the block that somebody points at: whose, its state, ports, volumes and networks. */
export function WallNote({ pointed, width, tiesOf }: WallNoteProps) {
  const words = useWords('wall');
  const picture = useWords('picture');
  const { container, x, y, below = y + 60 } = pointed;
  const { doors, volumes = [], networks = [], writable } = container;
  const names = new Map(
    networks.length === 0 ? [] : tiesOf(container.seat.id).networks.map(({ key, name }) => [key, name]),
  );
  const open = doors.flatMap(({ hostPort, containerPort }) =>
    hostPort === null ? [] : `${hostPort}→${containerPort}`,
  );
  const facts = [
    ...(container.health ? [picture(`health.${container.health}`)] : []),
    ...open,
    words('stage.changes', { count: writable.files }),
    ...(volumes.length > 0
      ? [words('stage.volumes', { names: volumes.map(({ volume }) => nameOf(volume)).join(', ') })]
      : []),
    ...(networks.length > 0
      ? [words('stage.networks', { names: networks.flatMap((key) => names.get(key) ?? []).join(', ') })]
      : []),
  ];
  const across = x / Math.max(1, width);
  return (
    <div
      className="wall-note"
      aria-hidden="true"
      data-below={y < 120}
      data-side={across < 0.3 ? 'start' : across > 0.7 ? 'end' : undefined}
      style={{ left: x, top: y < 120 ? below : y }}
    >
      <p className="flex items-center gap-2">
        <SeatSwatch look={container.seat.look} />
        <b>
          <bdi>{seatWords(picture, container.seat)}</bdi>
        </b>
        <code>{container.name}</code> {stateWords(picture, container.state)}
      </p>
      <p>{facts.join(' · ')}</p>
    </div>
  );
}

/** The name in a volume's key, short for one without a name of its own. */
function nameOf(key: string): string {
  const name = key.slice(key.indexOf('/') + 1);
  return /^[0-9a-f]{64}$/.test(name) ? shortDigest(name) : name;
}
