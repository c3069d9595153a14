import { useWords } from '../language/use-words';
import { fitText } from './fit-text';
import type { StageShared } from './host-stage';
import { networkLook } from './network-look';
import { PartTag } from './part-tag';
import type { PictureHost, PicturePart } from './picture-model';
import type { StageTag } from './stage-layout';
import { isLit } from './stage-part';

/** The name of a network where its line begins; a button where parts can be chosen. */
export function NetworkTag({ tag, host, ...shared }: { tag: StageTag; host: PictureHost } & StageShared) {
  const words = useWords('picture');
  const { network, x, y, width } = tag;
  const part: PicturePart = { on: 'network', key: network.key };
  const { colour, dash } = networkLook(network.look);
  const members = host.containers.filter(({ id }) => network.members.includes(id)).map(({ name }) => name);
  return (
    <PartTag
      part={part}
      className="network-tag"
      lit={isLit(part, shared.highlight, shared.selected)}
      style={{ left: x, top: y, width }}
      title={network.name}
      spoken={words('network.spoken', { name: network.name, count: members.length, members: members.join(', ') })}
      {...shared}
    >
      <svg width="26" height="10" aria-hidden="true" className="flex-none">
        <path d="M0,5 H26" stroke={colour} strokeWidth="4" strokeDasharray={dash} />
      </svg>
      <bdi className="truncate">{fitText(network.name, 18)}</bdi>
    </PartTag>
  );
}
