import type { DiskUsage } from '../../daemon/system/disk-usage';
import { humanSize } from '../format/human-size';
import { formatterStruct, type GoStruct } from '../template/go-value';

export const DISK_HEADINGS = {
  Type: 'TYPE',
  TotalCount: 'TOTAL',
  Active: 'ACTIVE',
  Size: 'SIZE',
  Reclaimable: 'RECLAIMABLE',
} as const;

/** The four lines of `docker system df` (docker-facts §3.3). */
export function diskSummary(usage: DiskUsage): GoStruct[] {
  const { images, containers, volumes, buildCache, layersSize } = usage;
  const ownBytes = sum(images.filter((image) => image.containers > 0).map(({ size, sharedSize }) => size - sharedSize));
  const written = sum(containers.map(({ size }) => size));
  const idle = containers.filter(({ container }) => !/^(?:running|paused|restarting)$/.test(container.state.status));
  const kept = sum(volumes.map(({ volume }) => volume.holds.bytes));
  const unused = volumes.filter(({ users }) => users === 0);
  const cached = cacheSize(usage);
  const inUse = buildCache.filter((record) => record.inUse);
  return [
    line(
      'Images',
      images.length,
      images.filter((image) => image.containers > 0).length,
      layersSize,
      layersSize - ownBytes,
    ),
    line('Containers', containers.length, containers.length - idle.length, written, sum(idle.map(({ size }) => size))),
    line(
      'Local Volumes',
      volumes.length,
      volumes.length - unused.length,
      kept,
      sum(unused.map(({ volume }) => volume.holds.bytes)),
    ),
    row('Build Cache', buildCache.length, inUse.length, cached, humanSize(cached - sum(inUse.filter(own).map(bytes)))),
  ];
}

/** Bytes that only the build cache holds. */
export function cacheSize({ buildCache }: DiskUsage): number {
  return sum(buildCache.filter(own).map(bytes));
}

const own = ({ shared }: { shared: boolean }) => !shared;
const bytes = ({ size }: { size: number }) => size;

/** With the share of the whole, in whole percent. */
function line(type: string, total: number, active: number, size: number, reclaimable: number): GoStruct {
  const share = size > 0 ? ` (${Math.trunc((reclaimable * 100) / size)}%)` : '';
  return row(type, total, active, size, `${humanSize(reclaimable)}${share}`);
}

/** Each line has a type of its own in Go. */
const CONTEXTS: Readonly<Record<string, string>> = {
  Images: 'Images',
  Containers: 'Containers',
  'Local Volumes': 'Volumes',
  'Build Cache': 'Builder',
};

function row(type: string, total: number, active: number, size: number, reclaimable: string): GoStruct {
  return formatterStruct(`*formatter.diskUsage${CONTEXTS[type] ?? ''}Context`, [
    ['Active', () => String(active)],
    ['Reclaimable', () => reclaimable],
    ['Size', () => humanSize(size)],
    ['TotalCount', () => String(total)],
    ['Type', () => type],
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
