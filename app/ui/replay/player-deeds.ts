import type { RecordingOverview } from '#engine/recording/overview';
import { nextMarker } from './next-marker';
import type { ReplayDeed } from './replay-keys';
import { type Player, SPEEDS } from './replay-model';

/** How far a key goes, in milliseconds. */
const LITTLE = 5_000;
const FAR = 10_000;

/** What keys do with the player itself: `key` is the one pressed. Other deeds are left to others. */
export function playerDeeds(player: Player, { start, end, markers }: RecordingOverview) {
  return (deed: ReplayDeed, key: string): void => {
    const { at, playing, speed } = player.now();
    const by = (step: number) => player.seek(at + step);
    const toMarker = (step: 1 | -1) => {
      const moment = nextMarker(markers, start, at, step);
      if (moment !== null) player.seek(moment);
      else if (step === -1) player.seek(0);
    };
    const faster = (step: 1 | -1) => {
      const next = SPEEDS[SPEEDS.indexOf(speed) + step];
      if (next !== undefined) player.setSpeed(next);
    };
    const does: Partial<Record<ReplayDeed, () => void>> = {
      play: playing ? player.pause : player.play,
      seekBack: () => by(-LITTLE),
      seekOn: () => by(LITTLE),
      farBack: () => by(-FAR),
      farOn: () => by(FAR),
      stepBack: () => player.step(-1),
      stepOn: () => player.step(1),
      momentBack: () => toMarker(-1),
      momentOn: () => toMarker(1),
      slower: () => faster(-1),
      faster: () => faster(1),
      part: () => player.seek((Number(key) / 10) * (end - start)),
      start: () => player.seek(0),
      end: () => player.seek(end - start),
    };
    does[deed]?.();
  };
}
