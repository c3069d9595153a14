'use client';

import { useState } from 'react';
import { PACES, type Pace } from '#engine/model/class-lesson';
import type { LessonHead } from '#engine/model/lesson';
import { useWords } from '../../language/use-words';
import { TabRow } from '../../parts/tab-row';
import { DeckDialog } from '../deck-dialog';
import { SettingChoice } from '../setting-choice';
import type { LessonDesk, LessonShelf } from './desk-model';
import { OwnLesson } from './own-lesson';
import type { LessonActions } from './use-lesson-actions';
import { useOwnLesson } from './use-own-lesson';

interface ChooseLessonDialogProps {
  readonly shelf: LessonShelf;
  /** The one that is open now. */
  readonly lesson: LessonDesk | null;
  readonly onOpen: LessonActions['open'];
  /** Asks whether the lesson that is open is to be closed. */
  readonly onCloseLesson: () => void;
  readonly onClosed: () => void;
}

type Kind = 'shelf' | 'own';

/** The lessons of the server, or one of the instructor's own, and at whose pace. */
export function ChooseLessonDialog({ shelf, lesson, onOpen, onCloseLesson, onClosed }: ChooseLessonDialogProps) {
  const words = useWords('desk');
  const [kind, setKind] = useState<Kind>(shelf.heads.length > 0 ? 'shelf' : 'own');
  const [chosen, choose] = useState(() => nextOf(shelf.heads, lesson?.id ?? null));
  const [pace, setPace] = useState<Pace>(lesson?.pace ?? 'instructor');
  const [opening, setOpening] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const own = useOwnLesson(shelf.onCheck);
  const draft = kind === 'own' ? own.draft : null;
  /** What can be opened of a text with mistakes. */
  const rest = draft && draft.mistakes.length > 0 ? draft.sheet : null;
  const ready = kind === 'shelf' ? chosen !== null : own.draft?.sheet != null;
  const editCopy = async () => {
    if (!chosen) return;
    setFailed(null);
    const text = await shelf.onRead(chosen.id);
    if (text === null) return setFailed(words('choose.failed', { why: words('choose.noAnswer') }));
    own.onText(text);
    setKind('own');
  };
  const open = async (close: () => void) => {
    if (!ready || opening) return;
    setOpening(true);
    setFailed(null);
    const text = kind === 'own' ? own.text : chosen && (await shelf.onRead(chosen.id));
    const title = kind === 'own' ? own.draft?.head?.title : chosen?.title;
    const wrong =
      text === null ? words('choose.noAnswer') : await onOpen(text, pace, title ?? '', rest && (draft?.leftOut ?? 0));
    setOpening(false);
    if (wrong === null) close();
    else {
      const [mistake] = typeof wrong === 'string' ? [] : wrong;
      const why =
        typeof wrong === 'string'
          ? wrong
          : `${words('own.line', { line: mistake?.line ?? 1 })}: ${mistake?.text ?? ''}`;
      setFailed(words('choose.failed', { why }));
    }
  };
  return (
    <DeckDialog title={words('choose.title')} wide onClosed={onClosed}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void open(close);
          }}
        >
          <TabRow<Kind>
            label={words('choose.kinds')}
            tabs={[
              { id: 'shelf', name: words('choose.shelf') },
              { id: 'own', name: words('choose.own') },
            ]}
            current={kind}
            onChoose={setKind}
          />
          <div role="tabpanel" id={`panel-${kind}`} aria-labelledby={`tab-${kind}`}>
            {kind === 'own' ? (
              <OwnLesson {...own} address={shelf.address} />
            ) : (
              <>
                <Shelf heads={shelf.heads} chosen={chosen} current={lesson?.id ?? null} onChoose={choose} />
                {chosen && (
                  <button type="button" className="link-button mt-2 text-sm" onClick={() => void editCopy()}>
                    {words('choose.editCopy')}
                  </button>
                )}
              </>
            )}
          </div>
          {lesson && (
            <p className="text-sm text-soft">
              {words('choose.replaces', { title: lesson.title })}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  close();
                  // The dialog has to be gone before the question takes its place.
                  requestAnimationFrame(onCloseLesson);
                }}
              >
                {words('choose.close')}
              </button>
            </p>
          )}
          {failed !== null && (
            <p role="alert" className="text-bad [overflow-wrap:anywhere]">
              {failed}
            </p>
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SettingChoice
              name={words('choose.pace')}
              value={pace}
              choices={PACES}
              called={(choice) => words(`pace.${choice}`)}
              onChoose={setPace}
            />
            <button type="submit" className="button" disabled={!ready || opening}>
              {opening
                ? words('choose.opening')
                : rest
                  ? words('choose.openPartly', { steps: rest.steps.length })
                  : words('choose.open')}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );
}

interface ShelfProps {
  readonly heads: readonly LessonHead[];
  readonly chosen: LessonHead | null;
  readonly current: string | null;
  readonly onChoose: (head: LessonHead) => void;
}

function Shelf({ heads, chosen, current, onChoose }: ShelfProps) {
  const words = useWords('desk');
  if (heads.length === 0) return <p className="text-soft">{words('choose.empty')}</p>;
  return (
    <>
      <fieldset className="gift-list scroll-area max-h-[46vh]">
        <legend className="sr-only">{words('choose.shelf')}</legend>
        {heads.map((head) => (
          <label key={head.id} data-chosen={head === chosen}>
            <input
              type="radio"
              name="lesson"
              checked={head === chosen}
              data-first={head === chosen || undefined}
              onChange={() => onChoose(head)}
            />
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <strong className="min-w-0 flex-1" lang="en">
                  {head.title}
                </strong>
                {head.id === current && <span className="text-sm font-semibold">{words('choose.current')}</span>}
                <span className="text-sm text-soft">{words('choose.minutes', { count: head.minutes })}</span>
              </span>
              <span className="block text-sm text-soft" lang="en">
                {head.summary}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {heads.length >= CORE && (
        <p className="pt-2 text-sm text-soft">
          {words('choose.total', {
            lessons: CORE,
            minutes: heads.slice(0, CORE).reduce((sum, { minutes }) => sum + minutes, 0),
          })}
        </p>
      )}
    </>
  );
}

/** So many lessons of the course make a class. */
const CORE = 4;

/** What comes after the lesson that is open; the first one before that. */
function nextOf(heads: readonly LessonHead[], current: string | null): LessonHead | null {
  const at = heads.findIndex(({ id }) => id === current);
  return heads[at + 1] ?? heads[0] ?? null;
}
