import type { ImageSummary } from '../../daemon/api/image-summary';
import { shortId } from '../../model/digest';
import { familiarName, parseReference } from '../../model/reference';
import { listTime } from '../format/go-time';
import { humanDuration } from '../format/human-duration';
import { humanSize } from '../format/human-size';
import { formatterStruct, type GoStruct } from '../template/go-value';

interface Options {
  /** Milliseconds since 1970. */
  now: number;
  /** False for `--no-trunc`. */
  truncate: boolean;
  /** Whether digests are shown: names then make a line for each digest. */
  digests: boolean;
}

export const IMAGE_HEADINGS = {
  ID: 'IMAGE ID',
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  Size: 'SIZE',
  Containers: 'CONTAINERS',
  VirtualSize: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
} as const;

/** The lines of `docker images` for one image: one for each name, one for an image without (docker-facts §3.1). */
export function imageRows(image: ImageSummary, options: Options): GoStruct[] {
  return names(image, options.digests).map((name) => row(image, name, options));
}

interface Name {
  repository: string;
  tag: string;
  digest: string;
}

const NONE = '<none>';

function names(image: ImageSummary, digests: boolean): Name[] {
  if (image.repoTags.length + image.repoDigests.length === 0) return [{ repository: NONE, tag: NONE, digest: NONE }];
  const byRepository = new Map<string, { tags: string[]; digests: string[] }>();
  for (const text of [...image.repoTags, ...image.repoDigests]) {
    const parsed = parseReference(text);
    if (!parsed.ok) continue;
    const repository = familiarName(parsed.value);
    const known = byRepository.get(repository) ?? { tags: [], digests: [] };
    if (parsed.value.digest) known.digests.push(parsed.value.digest);
    else known.tags.push(parsed.value.tag ?? 'latest');
    byRepository.set(repository, known);
  }
  return [...byRepository].flatMap(([repository, known]): Name[] => {
    const shown = digests && known.digests.length > 0 ? known.digests : [NONE];
    if (known.tags.length > 0) return known.tags.flatMap((tag) => shown.map((digest) => ({ repository, tag, digest })));
    return digests
      ? shown.map((digest) => ({ repository, tag: NONE, digest }))
      : [{ repository, tag: NONE, digest: '' }];
  });
}

function row(image: ImageSummary, { repository, tag, digest }: Name, { now, truncate }: Options): GoStruct {
  return formatterStruct('*formatter.imageContext', [
    ['Containers', () => 'N/A'],
    ['CreatedAt', () => listTime(image.created)],
    ['CreatedSince', () => `${humanDuration(now - image.created)} ago`],
    ['Digest', () => digest],
    ['ID', () => (truncate ? shortId(image.id) : image.id)],
    ['Repository', () => repository],
    ['SharedSize', () => 'N/A'],
    ['Size', () => humanSize(image.size, 3)],
    ['Tag', () => tag],
    ['UniqueSize', () => 'N/A'],
    ['VirtualSize', () => humanSize(image.size)],
  ]);
}
