import { useId, useState } from 'react';
import { LIMITS } from '#engine/room/limits';
import { useWords } from '../language/use-words';

interface ReflectionFieldProps {
  /** What is kept of it; empty before the first. */
  readonly own: string;
  /** What was being written when the question came back on the screen; undefined before anything was. */
  readonly draft: string | undefined;
  readonly onDraft: (text: string) => void;
  /** Who else sees it, in words; empty where nobody is. */
  readonly seen: string;
  /** Resolves with whether it was taken. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** What somebody makes of an answer in their own words, while it is fresh. Nobody has to. */
export function ReflectionField({ own, draft, onDraft, seen, onSave }: ReflectionFieldProps) {
  const words = useWords('poll');
  const id = useId();
  const [text, setText] = useState(draft ?? own);
  const [saving, setSaving] = useState(false);
  const kept = text.trim() === own.trim();
  const save = () => {
    setSaving(true);
    void onSave(text.trim()).finally(() => setSaving(false));
  };
  return (
    <div className="reflection">
      <label htmlFor={id} className="text-sm font-semibold">
        {words('reflect.name')}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          id={id}
          className="field reflection-field"
          rows={2}
          maxLength={LIMITS.reflection}
          value={text}
          placeholder={words('reflect.how')}
          onChange={(event) => {
            setText(event.target.value);
            onDraft(event.target.value);
          }}
        />
        <button
          type="button"
          className="button-quiet min-h-11!"
          aria-disabled={kept || saving}
          onClick={() => !kept && !saving && save()}
        >
          {words('reflect.save')}
        </button>
      </div>
      <p role="status" className="text-sm text-soft">
        {own !== '' && kept ? words('reflect.saved') : seen}
      </p>
    </div>
  );
}
