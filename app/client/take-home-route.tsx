'use client';

import { pseudonymsOf } from '#engine/recording/pseudonyms-of';
import type { TakeHome } from '#engine/results/take-home';
import { useWords } from '../ui/language/use-words';
import { saveFile } from '../ui/parts/save-file';
import { WordsPage } from '../ui/parts/words-page';
import { TakeHomeScreen } from '../ui/results/take-home-screen';
import { eraseSeat } from './recording-care';
import { useOwn } from './use-own';

/** What somebody takes home from a class, on the device where they took part: while it goes on and afterwards. */
export function TakeHomeRoute({ code }: { code: string }) {
  const words = useWords('results');
  const problems = useWords('problems');
  const answer = useOwn<TakeHome>(code, 'take-home.json');
  if (!answer) return <WordsPage text={words('loading')} />;
  if (!answer.ok) {
    return <WordsPage text={answer.code === 'seat/wrong-secret' ? words('notSeated') : problems(answer.code)} />;
  }
  const home = answer.value;
  return (
    <TakeHomeScreen
      home={home}
      backHref={home.room.closed === null ? `/r/${code}` : '/'}
      onSave={(name, content) => saveFile(name, content)}
      onTerminals={async () => (await import('./own-terminals')).ownTerminals(code)}
      onPack={async (script) => {
        // Packing is loaded when it is asked for.
        const { takeHomeZip } = await import('./take-home-zip');
        saveFile(`drydock-${code}.zip`, await takeHomeZip(home, script));
      }}
      remove={{
        pseudonym:
          pseudonymsOf([{ id: home.learner.seat, role: home.room.kind === 'solo' ? 'instructor' : 'student' }]).get(
            home.learner.seat,
          ) ?? '',
        live: home.room.closed === null,
        onRemove: () => eraseSeat(home.room.id, home.learner.seat),
      }}
    />
  );
}
