import { SampleWall } from '../../../ui/sample/sample-wall';

/** The wall of a room. */
export function WallRoute(_: { code: string }) {
  return <SampleWall />;
}
