/** A piece of what a terminal shows, oldest first; pieces need not end at line ends. */
export interface TerminalItem {
  /** Grows within one terminal and is never used twice. */
  readonly n: number;
  readonly kind: 'input' | 'stdout' | 'stderr' | 'note';
  /** For input: the prompt it was typed at. */
  readonly prompt?: string;
  /** For input: the seat that typed it, when that was not the host's own. */
  readonly by?: string;
  readonly text: string;
}

/** Candidates for the word that begins at `from` of the line. */
export interface Completion {
  readonly from: number;
  readonly candidates: readonly string[];
}

/** Everything one terminal shows and asks for. */
export interface TerminalProps {
  /** Another one for every terminal of every host. */
  readonly id: string;
  readonly name: string;
  readonly items: readonly TerminalItem[];
  /** What stands before the next line; null while a program is busy that takes no input. */
  readonly prompt: string | null;
  /** Without connection: what is typed stays in its line, for nobody would answer. */
  readonly away: boolean;
  /** The line goes to a shell, of the host or of a container, and not to another program's question or prompt. */
  readonly shell: boolean;
  /** A program is in front, so that Ctrl-C and Ctrl-D go to it. */
  readonly busy: boolean;
  /** What is typed is a password and not to be shown. */
  readonly secret?: boolean;
  /** Exit code of the last line; left out where nobody knows it. */
  readonly lastCode?: number;
  /** The name of a seat that typed in somebody else's terminal. */
  readonly whoTyped?: (seat: string) => string;
  readonly history: readonly string[];
  /** The line being typed; held by the screen, so that chips and pictures can write into it. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** Enter, in the terminal or on the chips. */
  readonly onSubmit: (line?: string) => void;
  /** Gives a line to the shell or the program; `columns`: letters in a line of the screen, where there is one. */
  readonly onEnter: (line: string, columns?: number) => void;
  readonly onInterrupt: () => void;
  /** Ctrl-P Ctrl-Q; null unless a terminal of a container is in front, which alone can be left so. */
  readonly onDetach: (() => void) | null;
  readonly onEndOfInput: () => void;
  readonly onClear: () => void;
  readonly complete: (line: string, cursor: number) => Promise<Completion>;
}
