import { memo, useMemo } from 'react';
import { useWords } from '../language/use-words';
import type { PictureContainer, PictureSeat } from '../picture/picture-model';
import { containerWords, countByStatus, imageLabel, seatWords } from '../picture/picture-words';
import { useCalm } from './use-calm';
import type { WallImage } from './wall-model';

interface WallWordsProps {
  readonly walls: readonly WallImage[];
  /** Shown instead of the picture, or only told to those who cannot see it. */
  readonly shown: boolean;
}

/** How often the words follow the picture, in milliseconds: nobody can listen faster. */
const PATIENCE_MS = 500;

/** The stage as text: how many containers in which state from each image, and every seat with what it has. */
export function WallWords({ walls, shown }: WallWordsProps) {
  const words = useWords('wall');
  const told = useCalm(walls, PATIENCE_MS, true);
  const seats = useMemo(() => bySeat(told), [told]);
  return (
    // Shown it scrolls, also by keyboard.
    <section
      className={shown ? 'wall-words' : 'wall-words-hidden'}
      aria-label={words('text.title')}
      tabIndex={shown ? 0 : undefined}
    >
      {shown && <h2 className="wall-words-title">{words('text.title')}</h2>}
      <h3>{words('text.images')}</h3>
      <ul>
        {told.map(({ image, containers }) => (
          <li key={image.id}>
            {words('text.counts', {
              image: imageLabel(image),
              states:
                countByStatus(containers)
                  .map(({ status, count }) => `${count} ${words(`state.${status}`, { count })}`)
                  .join(', ') || words('stage.none'),
            })}
          </li>
        ))}
      </ul>
      <h3>{words('text.seats')}</h3>
      {seats.length === 0 && <p>{words('text.nobody')}</p>}
      <ul>
        {seats.map(({ seat, containers }) => (
          <SeatWords key={seat.id} seat={seat} containers={containers} />
        ))}
      </ul>
    </section>
  );
}

const SeatWords = memo(
  function SeatWords(props: { seat: PictureSeat; containers: readonly PictureContainer[] }) {
    const picture = useWords('picture');
    return (
      <li>
        <bdi>{seatWords(picture, props.seat)}</bdi>
        <ul>
          {props.containers.map((container) => (
            <li key={container.id} data-container="">
              {containerWords(picture, container)}
            </li>
          ))}
        </ul>
      </li>
    );
  },
  (before, after) =>
    before.seat === after.seat &&
    before.containers.length === after.containers.length &&
    before.containers.every((container, index) => container === after.containers[index]),
);

function bySeat(walls: readonly WallImage[]): { seat: PictureSeat; containers: PictureContainer[] }[] {
  const seats = new Map<string, { seat: PictureSeat; containers: PictureContainer[] }>();
  for (const { containers } of walls) {
    for (const container of containers) {
      const known = seats.get(container.seat.id);
      if (known) known.containers.push(container);
      else seats.set(container.seat.id, { seat: container.seat, containers: [container] });
    }
  }
  return [...seats.values()];
}
