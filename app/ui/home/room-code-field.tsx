import type { RefObject } from 'react';
import { useWords } from '../language/use-words';
import { codeWords } from '../room/room-model';
import { cleanCode } from './clean-code';

interface RoomCodeFieldProps {
  readonly id: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  readonly invalid?: boolean;
  /** The IDs of what says more about it. */
  readonly describedBy: string;
}

/** The six letters and digits of a room, in two halves, whatever is typed between them. */
export function RoomCodeField({ id, code, onCode, field, autoFocus, invalid, describedBy }: RoomCodeFieldProps) {
  const words = useWords('home');
  return (
    <>
      <label htmlFor={id}>{words('join.code')}</label>
      <input
        ref={field}
        id={id}
        className="field join-code"
        value={code.length > 3 ? codeWords(code) : code}
        onChange={(event) => onCode(cleanCode(event.target.value))}
        placeholder="K7M-4XQ"
        inputMode="text"
        enterKeyHint="next"
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the code is what nearly everybody comes to type
        autoFocus={autoFocus}
        aria-invalid={invalid}
        aria-describedby={describedBy}
      />
    </>
  );
}
