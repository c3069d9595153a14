import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { seatWords, shortDigest, stateWords } from '../picture/picture-words';
import type { PointedBlock } from './pointed-block';

/** What there is to say of the block that somebody points at: whose, its state, ports, volumes and networks. */
export function WallNote({ pointed, width }: { pointed: PointedBlock; width: number }) {
  const words = useWords('wall');
  const picture = useWords('picture');
  const { container, x, y, below = y + 60 } = pointed;
  const { doors, volumes = [], networks = [], writable } = container;
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
    ...(networks.length > 0 ? [words('stage.networks', { count: networks.length })] : []),
  ];
  const across = Math.min(Math.max(x / Math.max(1, width), 0.12), 0.88);
  return (
    <div
      className="wall-note"
      aria-hidden="true"
      data-below={y < 120}
      style={{ left: `${across * 100}%`, top: y < 120 ? below : y }}
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
