interface SettingCheckProps {
  readonly name: string;
  /** What it means, in small letters. */
  readonly more?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function SettingCheck({ name, more, checked, onCheck }: SettingCheckProps) {
  return (
    <label className="setting-check">
      <input type="checkbox" checked={checked} onChange={({ target }) => onCheck(target.checked)} />
      <span>
        {name}
        {more !== undefined && <span className="block text-sm text-soft">{more}</span>}
      </span>
    </label>
  );
}
