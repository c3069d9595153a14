import { SampleBench } from '../../ui/sample/sample-bench';

/** The bench of a room. */
export function BenchRoute(_: { code: string }) {
  return <SampleBench />;
}
