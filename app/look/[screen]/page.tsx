import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { SampleBench } from '../../ui/sample/sample-bench';
import { SampleDeck } from '../../ui/sample/sample-deck';
import { SampleHome } from '../../ui/sample/sample-home';
import { SampleReplay } from '../../ui/sample/sample-replay';
import { SampleWall } from '../../ui/sample/sample-wall';

const SCREENS: Readonly<Record<string, ReactElement>> = {
  home: <SampleHome />,
  bench: <SampleBench />,
  'bench-fresh': <SampleBench fresh />,
  deck: <SampleDeck />,
  'deck-fresh': <SampleDeck fresh />,
  wall: <SampleWall />,
  'wall-fresh': <SampleWall crowd={0} />,
  'wall-30': <SampleWall crowd={30} />,
  'wall-300': <SampleWall crowd={300} />,
  replay: <SampleReplay />,
};

/** One screen with example data, to be looked at without a class. */
export default async function LookScreenPage({ params }: { params: Promise<{ screen: string }> }) {
  const { screen } = await params;
  const shown = Object.hasOwn(SCREENS, screen) ? SCREENS[screen] : undefined;
  return shown ?? notFound();
}
