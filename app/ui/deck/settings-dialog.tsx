'use client';

import type { Captions, ClassSettings } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { DeckDialog } from './deck-dialog';
import { RegistryRulesPanel, type RegistryRulesPanelProps } from './registry-rules-panel';
import { SettingCheck } from './setting-check';
import { SettingChoice } from './setting-choice';
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
          <SettingChoice
            name={words('settings.captions')}
            value={settings.captions}
            choices={CAPTIONS}
            called={(choice) => words(`settings.captionChoice.${choice}`)}
            onChoose={(captions) => choose({ captions })}
            first
          />
          <SettingChoice
            name={words('settings.late')}
            value={settings.lateJoining}
            choices={LATE}
            called={(choice) => words(`settings.lateChoice.${choice}`)}
            onChoose={(lateJoining) => choose({ lateJoining })}
          />
          <SettingCheck
            name={words('settings.names')}
            more={words('settings.namesMore')}
            checked={settings.namesVisible}
            onCheck={(namesVisible) => choose({ namesVisible })}
          />
          <SettingCheck
            name={words('settings.watchOnly')}
            more={words('settings.watchOnlyMore')}
            checked={settings.watchOnly}
            onCheck={(watchOnly) => choose({ watchOnly })}
          />
          <RegistryRulesPanel {...registries} />
        </div>
      )}
    </DeckDialog>
  );
}
