import { CornerDownLeft } from 'lucide-react';
import { useWords } from '../language/use-words';

interface StepCommandsProps {
  readonly commands: readonly string[];
  /** Puts a command into the terminal's line, to be looked at and sent; absent without a terminal. */
  readonly onTry: ((command: string) => void) | undefined;
}

/** The command lines of a step, in their order. */
export function StepCommands({ commands, onTry }: StepCommandsProps) {
  const words = useWords('lesson');
  return (
    <ol className="step-commands" aria-label={words('commands')}>
      {commands.map((command, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand there twice, always at its place
        <li key={index} className="max-w-full">
          {onTry ? (
            <button
              type="button"
              className="try-command"
              onClick={() => onTry(command)}
              aria-label={words('put', { command })}
            >
              <span className="min-w-0">{command}</span>
              <CornerDownLeft size={14} aria-hidden="true" className="flex-none" />
            </button>
          ) : (
            <code className="try-command">{command}</code>
          )}
        </li>
      ))}
    </ol>
  );
}
