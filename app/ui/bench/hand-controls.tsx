'use client';

import { Check, CircleHelp, Hand, type LucideIcon, MonitorUp, PencilLine } from 'lucide-react';
import { useWords } from '../language/use-words';
import type { BenchClass, BenchSigns } from './bench-class';
import { useWish } from './use-wish';

/** What a student tells the class: hand, stuck or done, and whom they let in. Each is a switch that shows how it stands. */
export function HandControls({ of, signs }: { of: BenchClass; signs: BenchSigns }) {
  const words = useWords('bench');
  const [handUp, raise] = useWish(of.handUp, signs.onHand);
  const [flag, setFlag] = useWish(of.flag, signs.onFlag);
  const [wantsHelp, wantHelp] = useWish(of.wantsHelp, signs.onHelp);
  const [sharing, share] = useWish(of.sharing, signs.onShare);
  return (
    <>
      <Switch
        icon={Hand}
        kind="hand"
        on={handUp}
        keys="Alt+H"
        onPress={() => raise(!handUp)}
        name={words(handUp ? 'hand.lower' : 'hand.raise')}
      />
      <Switch
        icon={CircleHelp}
        kind="stuck"
        on={flag === 'stuck'}
        onPress={() => setFlag(flag === 'stuck' ? null : 'stuck')}
        name={words('flag.stuck')}
      />
      <Switch
        icon={Check}
        kind="done"
        on={flag === 'done'}
        onPress={() => setFlag(flag === 'done' ? null : 'done')}
        name={words('flag.done')}
      />
      {!of.watching && (
        <>
          <span className="hand-gap" />
          <Switch
            icon={PencilLine}
            kind="help"
            on={wantsHelp}
            onPress={() => wantHelp(!wantsHelp)}
            name={words(wantsHelp ? 'help.takeBack' : 'help.ask')}
            hint={words('help.means')}
          />
          <Switch
            icon={MonitorUp}
            kind="share"
            on={sharing}
            onPress={() => share(!sharing)}
            name={words(sharing ? 'share.stop' : 'share.start')}
            hint={words('share.means')}
          />
        </>
      )}
    </>
  );
}

interface SwitchProps {
  readonly icon: LucideIcon;
  readonly kind: 'hand' | 'stuck' | 'done' | 'help' | 'share';
  readonly on: boolean;
  readonly name: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly onPress: () => void;
}

function Switch({ icon: Icon, kind, on, name, hint, keys, onPress }: SwitchProps) {
  return (
    <button
      type="button"
      className="hand-switch"
      data-kind={kind}
      aria-pressed={on}
      title={hint}
      aria-keyshortcuts={keys}
      onClick={onPress}
    >
      <Icon size={18} aria-hidden="true" className="flex-none" />
      {name}
    </button>
  );
}
