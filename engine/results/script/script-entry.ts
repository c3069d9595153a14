/** One thing that was done in class, as it stands in the script for a real Docker. */
export type ScriptEntry =
  /** A line to be carried out, perhaps not quite as it was typed. */
  | { kind: 'run'; line: string; notes: readonly Note[]; inputs: readonly string[] }
  /** A line to be read only. */
  | { kind: 'left'; line: string; why: Why; said: string | null; inputs: readonly string[] }
  /** A file was saved in the editor or removed there; from the home folder, if it is in there. */
  | { kind: 'saved' | 'deleted'; path: string }
  | { kind: 'example' | 'given' | 'reset' };

/** What was changed in a line, or is to be known of it. */
export type Note =
  /** It kept the terminal until Ctrl-C; `-d` was added. */
  | 'detached'
  /** The class's registry became one of one's own. */
  | 'registry'
  /** A password was taken out. */
  | 'secret'
  /** It opens something to type into. */
  | 'interactive'
  /** Whoever leads the class has typed it. */
  | 'helped';

/** Why a line is not carried out. */
export type Why =
  /** It did not work in class. */
  | 'failed'
  /** It was still running. */
  | 'unfinished'
  /** Something in it is left open: it would take in the lines below. */
  | 'open'
  /** Its image is in the class's registry only. */
  | 'room-image'
  /** It needs something that a line left out would have made. */
  | 'depends'
  /** It names a container or an image by an ID or a name that Docker has given. */
  | 'id'
  /** It would take away what else is on the machine. */
  | 'other-things'
  /** It changes the machine itself and not only containers. */
  | 'own-machine'
  /** It logs in or out. */
  | 'account'
  /** It shows something until Ctrl-C. */
  | 'stays';
