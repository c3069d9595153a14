'use client';

import { HOST_CPUS, HOST_MEMORY } from '#engine/model/kernel';
import { useWords } from '../language/use-words';
import { MeterBar } from './meter-bar';
import type { Meters } from './use-meters';

/** What all running containers of a host use together. */
export function HostMeters({ meters }: { meters: Meters }) {
  const words = useWords('bench');
  const all = [...meters.values()];
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((before, one) => before + of(one), 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: gauges are no form
    <div className="host-meters" role="group" aria-label={words('meter.host')}>
      <MeterBar kind="cpu" value={sum(({ cpuPercent }) => cpuPercent)} most={HOST_CPUS * 100} />
      <MeterBar kind="memory" value={sum(({ memoryBytes }) => memoryBytes)} most={HOST_MEMORY} />
    </div>
  );
}
