import { useWords } from '../language/use-words';
import { fitText } from './fit-text';
import type { StageShared } from './host-stage';
import type { PictureHost, PicturePart } from './picture-model';
import { sizeWords, volumeLabel } from './picture-words';
import type { StageDrum as DrumPlace } from './stage-flow';
import { choosesPart, isLit, lightsPart } from './stage-part';
import { VolumeDrum } from './volume-drum';

/** A volume at its place on a stage, with its name; a button where parts can be chosen. */
export function StageDrum({ drum, host, ...shared }: { drum: DrumPlace; host: PictureHost } & StageShared) {
  const { highlight, selected, onSelect } = shared;
  const words = useWords('picture');
  const { volume, x, y } = drum;
  const part: PicturePart = { on: 'volume', key: volume.key };
  const users = host.containers.filter(({ id }) => volume.usedBy.includes(id));
  const lit =
    isLit(part, highlight, selected) || (highlight?.on === 'container' && volume.usedBy.includes(highlight.id));
  const spoken = words('volume.spoken', {
    name: volumeLabel(volume),
    files: words('counts.files', { count: volume.files }),
    size: sizeWords(volume.bytes),
    count: users.length,
    users: users.map(({ name }) => name).join(', '),
  });
  const common = {
    className: 'block-place',
    style: { transform: `translate(${x}px, ${y}px)` },
    'aria-label': spoken,
    ...lightsPart(part, shared),
  };
  const drawing = (
    <>
      <title>{spoken}</title>
      <VolumeDrum files={volume.files} bytes={volume.bytes} lit={lit} />
      <text y="24" textAnchor="middle" className="drum-name">
        {fitText(volumeLabel(volume), 11)}
      </text>
    </>
  );
  if (!onSelect) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the pointer only lights it; nothing is operated
      <g {...common} role="img">
        {drawing}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand inside an SVG drawing
    <g
      {...common}
      role="button"
      className="block-place block-button"
      {...choosesPart(part, shared)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(part);
      }}
    >
      <g className="focus-ring" fill="none">
        <rect x="-42" y="-52" width="84" height="82" rx="4" stroke="var(--focus-under)" strokeWidth="6" />
        <rect x="-42" y="-52" width="84" height="82" rx="4" stroke="var(--focus-over)" strokeWidth="3" />
      </g>
      {drawing}
    </g>
  );
}
