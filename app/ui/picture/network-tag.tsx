import { useWords } from '../language/use-words';
import { fitText } from './fit-text';
import type { StageShared } from './host-stage';
import { networkLook } from './network-look';
import { partKey } from './part-key';
import type { PictureHost, PicturePart } from './picture-model';
import type { StageTag } from './stage-layout';
import { isLit } from './stage-part';

/** The name of a network where its line begins; a button where parts can be chosen. */
export function NetworkTag({ tag, host, ...shared }: { tag: StageTag; host: PictureHost } & StageShared) {
  const { highlight, onHighlight, selected, onSelect, current } = shared;
  const words = useWords('picture');
  const { network, x, y, width } = tag;
  const part: PicturePart = { on: 'network', key: network.key };
  const { colour, dash } = networkLook(network.look);
  const members = host.containers.filter(({ id }) => network.members.includes(id)).map(({ name }) => name);
  const spoken = words('network.spoken', { name: network.name, count: members.length, members: members.join(', ') });
  const common = {
    className: 'network-tag',
    'data-lit': isLit(part, highlight, selected),
    style: { left: x, top: y, width },
    onPointerEnter: () => onHighlight(part),
    onPointerLeave: () => onHighlight(null),
    title: network.name,
  };
  const content = (
    <>
      <svg width="26" height="10" aria-hidden="true" className="flex-none">
        <path d="M0,5 H26" stroke={colour} strokeWidth="4" strokeDasharray={dash} />
      </svg>
      <bdi className="truncate">{fitText(network.name, 18)}</bdi>
    </>
  );
  if (!onSelect) {
    return (
      <span {...common} role="img" aria-label={spoken}>
        {content}
      </span>
    );
  }
  return (
    <button
      {...common}
      type="button"
      aria-label={spoken}
      aria-pressed={selected !== null && partKey(selected) === partKey(part)}
      data-part={partKey(part)}
      tabIndex={current === partKey(part) ? 0 : -1}
      onFocus={() => onHighlight(part)}
      onBlur={() => onHighlight(null)}
      onClick={() => onSelect(part)}
    >
      {content}
    </button>
  );
}
