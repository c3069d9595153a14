import type { Daemon } from '../../daemon/api';
import type { BuildCacheUsage } from '../../daemon/api/build-cache-usage';
import type { VolumeSummary } from '../../daemon/api/volume-summary';
import type { DiskUsage } from '../../daemon/system/disk-usage';
import { shortId } from '../../model/digest';
import { familiarName, parseReference } from '../../model/reference';
import { volumeMountpoint } from '../../model/volume';
import { listTime } from '../format/go-time';
import { humanDuration } from '../format/human-duration';
import { humanSize } from '../format/human-size';
import { formatterStruct, GoStruct, type Member } from '../template/go-value';
import { containerRow } from './container-row';
import { cacheSize } from './disk-summary';
import { labelsText } from './labels-text';

/** One of the four tables of `docker system df -v`: its title, the fields of its columns with their headings, its rows. */
export interface DiskTable {
  title: string;
  columns: readonly (readonly [field: string, heading: string])[];
  rows: readonly GoStruct[];
}

/**
 * @param now milliseconds since 1970
 * @param truncate as the tables do; a template is given everything whole
 */
export function diskDetails(
  usage: DiskUsage,
  daemon: Daemon,
  { now, truncate }: { now: number; truncate: boolean },
): DiskTable[] {
  return [
    {
      title: 'Images space usage:',
      columns: IMAGES,
      rows: usage.images.map((image) => imageRow(image, now, truncate)),
    },
    {
      title: 'Containers space usage:',
      columns: CONTAINERS,
      rows: usage.containers.map(({ container, size }) => {
        const row = containerRow(container, { daemon, now, truncate, size: false });
        return new GoStruct(row.type, new Map([...row.members, ['Size', () => humanSize(size, 3)]]), row.methods);
      }),
    },
    { title: 'Local Volumes space usage:', columns: VOLUMES, rows: usage.volumes.map(volumeRow) },
    {
      title: `Build cache usage: ${humanSize(cacheSize(usage))}`,
      columns: CACHE,
      rows: usage.buildCache.map((record) => cacheRow(record, now, truncate)),
    },
  ];
}

const IMAGES = [
  ['Repository', 'REPOSITORY'],
  ['Tag', 'TAG'],
  ['ID', 'IMAGE ID'],
  ['CreatedSince', 'CREATED'],
  ['Size', 'SIZE'],
  ['SharedSize', 'SHARED SIZE'],
  ['UniqueSize', 'UNIQUE SIZE'],
  ['Containers', 'CONTAINERS'],
] as const;

const CONTAINERS = [
  ['ID', 'CONTAINER ID'],
  ['Image', 'IMAGE'],
  ['Command', 'COMMAND'],
  ['LocalVolumes', 'LOCAL VOLUMES'],
  ['Size', 'SIZE'],
  ['RunningFor', 'CREATED'],
  ['Status', 'STATUS'],
  ['Names', 'NAMES'],
] as const;

const VOLUMES = [
  ['Name', 'VOLUME NAME'],
  ['Links', 'LINKS'],
  ['Size', 'SIZE'],
] as const;

const CACHE = [
  ['ID', 'CACHE ID'],
  ['CacheType', 'CACHE TYPE'],
  ['Size', 'SIZE'],
  ['CreatedSince', 'CREATED'],
  ['LastUsedSince', 'LAST USED'],
  ['UsageCount', 'USAGE'],
  ['Shared', 'SHARED'],
] as const;

function imageRow(image: DiskUsage['images'][number], now: number, truncate: boolean): GoStruct {
  // Only the first name is shown.
  const parsed = parseReference(image.repoTags[0] ?? '');
  const [repository, tag] = parsed.ok
    ? [familiarName(parsed.value), parsed.value.tag ?? 'latest']
    : ['<none>', '<none>'];
  return formatterStruct('*formatter.imageContext', [
    ['Containers', () => String(image.containers)],
    ['CreatedAt', () => listTime(image.created)],
    ['CreatedSince', () => ago(now, image.created)],
    ['Digest', () => ''],
    ['ID', () => (truncate ? shortId(image.id) : image.id)],
    ['Repository', () => repository],
    ['SharedSize', () => humanSize(image.sharedSize)],
    ['Size', () => humanSize(image.size, 3)],
    ['Tag', () => tag],
    ['UniqueSize', () => humanSize(image.size - image.sharedSize)],
    ['VirtualSize', () => humanSize(image.size)],
  ]);
}

function volumeRow({ volume, users }: VolumeSummary): GoStruct {
  const members: [string, Member][] = [
    ['Availability', () => 'N/A'],
    ['Driver', () => 'local'],
    ['Group', () => 'N/A'],
    ['Labels', () => labelsText(volume.labels)],
    ['Links', () => String(users)],
    ['Mountpoint', () => volumeMountpoint(volume.name)],
    ['Name', () => volume.name],
    ['Scope', () => 'local'],
    ['Size', () => humanSize(volume.holds.bytes)],
    ['Status', () => 'N/A'],
  ];
  return formatterStruct('*formatter.volumeContext', members);
}

function cacheRow(record: BuildCacheUsage, now: number, truncate: boolean): GoStruct {
  return formatterStruct('*formatter.buildCacheContext', [
    ['CacheType', () => record.type],
    ['CreatedAt', () => listTime(record.createdAt)],
    ['CreatedSince', () => ago(now, record.createdAt)],
    ['Description', () => record.description],
    ['ID', () => (truncate ? record.id.slice(0, 12) : record.id)],
    ['InUse', () => String(record.inUse)],
    ['LastUsedAt', () => listTime(record.lastUsed)],
    ['LastUsedSince', () => ago(now, record.lastUsed)],
    ['Parent', () => ''],
    ['Shared', () => String(record.shared)],
    ['Size', () => humanSize(record.size, 3)],
    ['UsageCount', () => String(record.usageCount)],
  ]);
}

function ago(now: number, moment: number): string {
  return `${humanDuration(now - moment)} ago`;
}
