'use client';

import { useSyncExternalStore } from 'react';
import { fitText } from '../picture/fit-text';
import type { Point } from '../picture/isometric';
import { NetworkLine, NetworkPlug } from '../picture/network-line';
import { networkLook } from '../picture/network-look';
import type { HostTies, PictureContainer } from '../picture/picture-model';
import { volumeLabel } from '../picture/picture-words';
import { Rope, VolumeDrum } from '../picture/volume-drum';
import { isTied } from './is-tied';
import type { WallFeet } from './wall-feet';
import { type WallTies, wallTies } from './wall-ties';

interface WallTiesDrawingProps {
  /** Of whom volumes and networks are drawn. */
  readonly seats: readonly string[];
  readonly tiesOf: (seatId: string) => HostTies;
  readonly containers: readonly PictureContainer[];
  /** Where everybody stands. */
  readonly feet: WallFeet;
  readonly width: number;
  readonly height: number;
  /** The size of ordinary text: lines grow with it. */
  readonly em: number;
}

/** Ordinary text of the picture from which lines and ropes have their weight, in pixels. */
const DRAWN_FOR = 16;
const LETTERS = 14;
/** What half a letter of a name takes, and what is beside the letters, in sizes of ordinary text. */
const LETTER = 0.22;
const BESIDE = 1.6;

/**
 * Volumes and networks of a few seats, over all sheets: lines and ropes lie on the paper, behind blocks and names, so that
 * nothing written is crossed; barrels, plugs and their names stand in front. The words of it are in the text of the wall.
 */
export function WallTiesDrawing(props: WallTiesDrawingProps) {
  const { seats, tiesOf, containers, feet, width, height, em } = props;
  useSyncExternalStore(feet.subscribe, feet.version, feet.version);
  const drawn = seats.flatMap((seat) => {
    const own = containers.filter((container) => container.seat.id === seat && isTied(container));
    if (own.length === 0) return [];
    return [{ seat, ties: wallTies(tiesOf(seat), own, feet.of(own.map(({ id }) => id)), width) }];
  });
  if (drawn.length === 0) return null;
  const scale = em / DRAWN_FOR;
  return (
    <>
      <svg width={width} height={height} aria-hidden="true" className="picture wall-ties wall-ties-below">
        <g transform={`scale(${scale})`}>
          {drawn.map(({ seat, ties }) => (
            <Lines key={seat} ties={ties} scale={scale} />
          ))}
        </g>
      </svg>
      <div className="wall-ties wall-ties-above" aria-hidden="true">
        <svg width={width} height={height} aria-hidden="true" className="picture">
          {drawn.map(({ seat, ties }) => (
            <Things key={seat} ties={ties} scale={scale} />
          ))}
        </svg>
        {drawn.map(({ seat, ties }) => (
          <Names key={seat} ties={ties} em={em} width={width} />
        ))}
      </div>
    </>
  );
}

function Lines({ ties: { lines, ropes }, scale }: { ties: WallTies; scale: number }) {
  return (
    <>
      {lines.map(({ network, from, to }) => (
        <NetworkLine
          key={network.key}
          look={network.look}
          from={shrunk(from, scale)}
          to={to.map((at) => shrunk(at, scale))}
        />
      ))}
      {ropes.map(({ key, from, to, readOnly }) => (
        <Rope key={key} from={shrunk(from, scale)} to={shrunk(to, scale)} readOnly={readOnly} />
      ))}
    </>
  );
}

function Things({ ties: { drums, lines }, scale }: { ties: WallTies; scale: number }) {
  return (
    <>
      {[...drums]
        .sort((a, b) => a.y - b.y)
        .map(({ volume, x, y, scale: size }) => (
          <g key={volume.key} transform={`translate(${x} ${y}) scale(${size})`}>
            <VolumeDrum files={volume.files} bytes={volume.bytes} />
          </g>
        ))}
      <g transform={`scale(${scale})`}>
        {lines.map(({ network, to }) => (
          <g key={network.key}>
            {to.map((at) => (
              <NetworkPlug key={`${at.x} ${at.y}`} look={network.look} at={shrunk(at, scale)} />
            ))}
          </g>
        ))}
      </g>
    </>
  );
}

function Names({ ties: { drums, lines }, em, width }: { ties: WallTies; em: number; width: number }) {
  /** With its middle in this place, but whole. */
  const place = ({ x, y }: Point, name: string) => {
    const half = (Math.min(name.length, LETTERS) * LETTER + BESIDE) * em;
    return { left: Math.max(half, Math.min(x, width - half)), top: y };
  };
  return (
    <>
      {drums.map(({ volume, x, y, scale }) => (
        <bdi key={volume.key} className="wall-tie-name" style={place({ x, y: y - 6 * scale }, volumeLabel(volume))}>
          {fitText(volumeLabel(volume), LETTERS)}
        </bdi>
      ))}
      {lines.map(({ network, from }) => {
        const { colour, dash } = networkLook(network.look);
        return (
          <span key={network.key} className="wall-tie-name wall-tie-network" style={place(from, network.name)}>
            <svg viewBox="0 0 26 10" aria-hidden="true">
              <path d="M0,5 H26" stroke={colour} strokeWidth="5" strokeDasharray={dash} />
            </svg>
            <bdi>{fitText(network.name, LETTERS)}</bdi>
          </span>
        );
      })}
    </>
  );
}

function shrunk({ x, y }: Point, scale: number): Point {
  return { x: x / scale, y: y / scale };
}
