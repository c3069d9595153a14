'use client';

import { SquareTerminal } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { useWords } from '../language/use-words';
import { saveFile } from '../parts/save-file';
import { sizeWords } from '../picture/picture-words';
import type { CastChoice, ExportedTerminal, TerminalExports, TerminalsRead } from './terminal-exports';

/** Takes one terminal of a recording away as an asciicast: whose, which, in which version. */
export function TerminalExport({ exports }: { exports: TerminalExports }) {
  const words = useWords('takeAway');
  const [seat, setSeat] = useState(exports.first);
  const [read, setRead] = useState<TerminalsRead>({ share: 0 });
  useEffect(() => {
    setRead({ share: 0 });
    return exports.read(seat, setRead);
  }, [exports, seat]);
  return (
    <div className="take-away-choices">
      {exports.seats.length > 1 && (
        <Choice name={words('cast.who')} value={seat} onChange={setSeat}>
          {exports.seats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {'share' in read ? (
        <>
          <p role="status" className="text-sm text-soft">
            {words('cast.reading')}
          </p>
          <progress className="take-away-progress" aria-label={words('cast.reading')} value={read.share} />
        </>
      ) : read.terminals.length === 0 ? (
        <p role="status">{words('cast.nothing')}</p>
      ) : (
        <Cast key={seat} terminals={read.terminals} />
      )}
    </div>
  );
}

function Cast({ terminals }: { terminals: readonly ExportedTerminal[] }) {
  const words = useWords('takeAway');
  const [id, setId] = useState(terminals[0]?.id);
  const [choice, setChoice] = useState<CastChoice>({ version: 3, shortPauses: true });
  const terminal = terminals.find((one) => one.id === id) ?? terminals[0];
  const file = useMemo(() => terminal?.cast(choice), [terminal, choice]);
  return (
    <>
      {terminals.length > 1 && (
        <Choice name={words('cast.which')} value={id ?? ''} onChange={setId}>
          {terminals.map((one) => (
            <option key={one.id} value={one.id}>
              {words('cast.terminal', { n: one.id.slice(1) })}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        name={words('cast.version')}
        value={`${choice.version}`}
        onChange={(version) => setChoice({ ...choice, version: version === '2' ? 2 : 3 })}
      >
        <option value="3">{words('cast.three')}</option>
        <option value="2">{words('cast.two')}</option>
      </Choice>
      <label className="panel-check">
        <input
          type="checkbox"
          checked={choice.shortPauses}
          onChange={(event) => setChoice({ ...choice, shortPauses: event.target.checked })}
        />
        {words('cast.idle')}
      </label>
      {file && (
        <>
          <button
            type="button"
            className="button-quiet justify-self-start"
            onClick={() => saveFile(file.name, file.content)}
          >
            <SquareTerminal size={16} aria-hidden="true" className="flex-none" /> {words('cast.button')} (
            {sizeWords(file.content.size)})
          </button>
          <p className="text-sm text-soft [overflow-wrap:anywhere]">
            {words.rich('cast.play', { file: file.name, code: (text) => <code>{text}</code> })}
          </p>
        </>
      )}
    </>
  );
}

function Choice(props: { name: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  const id = useId();
  return (
    <span className="take-away-choice">
      <label htmlFor={id}>{props.name}</label>
      <select id={id} className="field" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </span>
  );
}
