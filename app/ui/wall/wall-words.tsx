import { memo, useMemo } from 'react';
import { useWords } from '../language/use-words';
import type { HostTies, PictureContainer, PictureSeat } from '../picture/picture-model';
import { containerWords, countByStatus, imageLabel, seatWords, volumeLabel } from '../picture/picture-words';
import { isTied } from './is-tied';
import { useCalm } from './use-calm';
import type { WallImage } from './wall-model';

interface WallWordsProps {
  readonly walls: readonly WallImage[];
  readonly tiesOf: (seatId: string) => HostTies;
  /** Shown instead of the picture, or only told to those who cannot see it. */
  readonly shown: boolean;
}

/** How often the words follow the picture, in milliseconds: nobody can listen faster. */
const PATIENCE_MS = 500;

/** The stage as text: how many containers in which state from each image, and every seat with what it has. */
export function WallWords({ walls, tiesOf, shown }: WallWordsProps) {
  const words = useWords('wall');
  const told = useCalm(walls, PATIENCE_MS, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` says when, `tiesOf` is another one every time
  const seats = useMemo(() => bySeat(told, tiesOf), [told]);
  return (
    // Shown it scrolls, also by keyboard.
    <section
      className={shown ? 'wall-words' : 'wall-words-hidden'}
      aria-label={words('text.title')}
      aria-busy={told !== walls}
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
        {seats.map((one) => (
          <SeatWords key={one.seat.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

const SeatWords = memo(
  function SeatWords(props: SeatOnWall) {
    const words = useWords('wall');
    const picture = useWords('picture');
    const names = new Map(props.containers.map(({ id, name }) => [id, name]));
    const namesOf = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []).join(', ');
    return (
      <li>
        <bdi>{seatWords(picture, props.seat)}</bdi>
        <ul>
          {props.containers.map((container) => (
            <li key={container.id} data-container="">
              {containerWords(picture, container)}
            </li>
          ))}
          {props.volumes
            .filter(({ usedBy }) => usedBy.some((id) => names.has(id)))
            .map((volume) => (
              <li key={volume.key}>
                {words('text.volume', { name: volumeLabel(volume), users: namesOf(volume.usedBy) })}
              </li>
            ))}
          {props.networks
            .filter(({ members }) => members.some((id) => names.has(id)))
            .map(({ key, name, members }) => (
              <li key={key}>{words('text.network', { name, members: namesOf(members) })}</li>
            ))}
        </ul>
      </li>
    );
  },
  (before, after) =>
    before.seat === after.seat &&
    before.volumes === after.volumes &&
    before.networks === after.networks &&
    before.containers.length === after.containers.length &&
    before.containers.every((container, index) => container === after.containers[index]),
);

interface SeatOnWall extends HostTies {
  readonly seat: PictureSeat;
  readonly containers: readonly PictureContainer[];
}

const UNTIED: HostTies = { volumes: [], networks: [] };

/** Of those without ties nobody asks: there may be hundreds. */
function bySeat(walls: readonly WallImage[], tiesOf: (seatId: string) => HostTies): SeatOnWall[] {
  const seats = new Map<string, { seat: PictureSeat; containers: PictureContainer[] }>();
  for (const { containers } of walls) {
    for (const container of containers) {
      const known = seats.get(container.seat.id);
      if (known) known.containers.push(container);
      else seats.set(container.seat.id, { seat: container.seat, containers: [container] });
    }
  }
  return [...seats.values()].map(({ seat, containers }) => {
    const { volumes, networks } = containers.some(isTied) ? tiesOf(seat.id) : UNTIED;
    return { seat, containers, volumes, networks };
  });
}
