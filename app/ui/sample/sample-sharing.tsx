'use client';

import { SharingDialog } from '../recording/sharing-dialog';
import { SAMPLE_CARE } from './sample-care';
import { SampleReplay } from './sample-replay';

const SAMPLE_END = Date.UTC(2099, 10, 22, 10, 30);

/** Over a recording: who sees it, for who leads the class. */
export function SampleSharing({ live = false }: { readonly live?: boolean }) {
  const care = {
    ...SAMPLE_CARE,
    replayHref: null,
    ask: async () => {
      const stand = await SAMPLE_CARE.ask();
      return typeof stand === 'string' || live ? stand : { ...stand, kept: { ...stand.kept, closedAt: SAMPLE_END } };
    },
  };
  return <SampleReplay of={{ dialogs: <SharingDialog care={care} onClosed={() => {}} /> }} />;
}
