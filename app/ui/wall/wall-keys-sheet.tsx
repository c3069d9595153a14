'use client';

import { memo, type RefObject, useId } from 'react';
import { useWords } from '../language/use-words';
import { WALL_KEYS, type WallKey } from './use-wall-keys';

/** As keyboards have it, in every language. */
const INTO_PICTURE = 'Tab';

/** The sheet that lists the keys of the wall. Open it with `showModal` of the dialog that `dialog` is given. */
export const WallKeysSheet = memo(function WallKeysSheet(props: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { dialog } = props;
  const words = useWords('wall');
  const title = useId();
  return (
    <dialog ref={dialog} className="wall-keys frame" aria-labelledby={title}>
      <h2 id={title}>{words('keys.title')}</h2>
      <dl>
        {(Object.keys(WALL_KEYS) as WallKey[]).map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'escape' ? 'Esc' : WALL_KEYS[key]}</kbd>
            </dt>
            <dd>{words(`keys.${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{INTO_PICTURE}</kbd>
          </dt>
          <dd>{words('keys.walk')}</dd>
        </div>
      </dl>
      <form method="dialog">
        <button type="submit" className="button-quiet">
          {words('keys.close')}
        </button>
      </form>
    </dialog>
  );
});
