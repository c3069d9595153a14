interface SettingChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly choices: readonly T[];
  /** What a choice is called. */
  readonly called: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
  /** It has the focus when its dialog opens. */
  readonly first?: boolean;
}

/** A setting that is one of a few. */
export function SettingChoice<T extends string>(props: SettingChoiceProps<T>) {
  const { name, value, choices, called, onChoose, first } = props;
  return (
    <label className="setting">
      <span>{name}</span>
      <select
        className="field w-auto!"
        value={value}
        data-first={first}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {called(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
