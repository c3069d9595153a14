'use client';

import type { Captions, ClassSettings } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { DeckDialog } from './deck-dialog';
import { RegistryRulesPanel, type RegistryRulesPanelProps } from './registry-rules-panel';
import { useChoices } from './use-choices';

interface SettingsDialogProps {
  readonly settings: ClassSettings;
  /** Resolves with whether the room took them. */
  readonly onSet: (settings: ClassSettings) => Promise<boolean>;
  readonly registries: RegistryRulesPanelProps;
  readonly onClosed: () => void;
}

const CAPTIONS: readonly Captions[] = ['none', 'class-object', 'recipe-cake', 'cutter-cookie'];
const LATE: readonly ClassSettings['lateJoining'][] = ['takes-part', 'watches', 'refused'];

/** Settings for everybody; each counts from the moment it is changed. */
export function SettingsDialog({ settings: stand, onSet, registries, onClosed }: SettingsDialogProps) {
  const [settings, choose] = useChoices(stand, onSet);
  const words = useWords('deck');
  return (
    <DeckDialog title={words('settings.title')} onClosed={onClosed} wide>
      {() => (
        <div className="settings">
          <label className="setting">
            <span>{words('settings.captions')}</span>
            <select
              className="field w-auto!"
              value={settings.captions}
              onChange={({ target }) => choose({ captions: target.value as Captions })}
            >
              {CAPTIONS.map((choice) => (
                <option key={choice} value={choice}>
                  {words(`settings.captionChoice.${choice}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="setting">
            <span>{words('settings.late')}</span>
            <select
              className="field w-auto!"
              value={settings.lateJoining}
              onChange={({ target }) => choose({ lateJoining: target.value as ClassSettings['lateJoining'] })}
            >
              {LATE.map((choice) => (
                <option key={choice} value={choice}>
                  {words(`settings.lateChoice.${choice}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="setting-check">
            <input
              type="checkbox"
              checked={settings.namesVisible}
              onChange={({ target }) => choose({ namesVisible: target.checked })}
            />
            <span>
              {words('settings.names')}
              <span className="block text-sm text-soft">{words('settings.namesMore')}</span>
            </span>
          </label>
          <label className="setting-check">
            <input
              type="checkbox"
              checked={settings.watchOnly}
              onChange={({ target }) => choose({ watchOnly: target.checked })}
            />
            <span>
              {words('settings.watchOnly')}
              <span className="block text-sm text-soft">{words('settings.watchOnlyMore')}</span>
            </span>
          </label>
          <RegistryRulesPanel {...registries} />
        </div>
      )}
    </DeckDialog>
  );
}
