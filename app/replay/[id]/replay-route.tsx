import { SampleReplay } from '../../ui/sample/sample-replay';

/** The recording of a room, played back. */
export function ReplayRoute(_: { id: string }) {
  return <SampleReplay />;
}
