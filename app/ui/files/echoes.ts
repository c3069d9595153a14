/**
 * Tells what an editor has said itself from what somebody else has. What is typed comes back to the editor as its value
 * a moment later; by then more may have been typed, which an older value must not undo.
 */
export class Echoes {
  /** What the editor held and has not been given back yet, oldest first. */
  private said: string[];

  /** @param text that the editor opens with */
  constructor(text: string) {
    this.said = [text];
  }

  /** The editor holds this now, for what was typed in it. */
  say(text: string): void {
    this.said.push(text);
  }

  /** Whether a value is the editor's own. One that is not takes the place of everything that was said before it. */
  hears(value: string): boolean {
    const at = this.said.indexOf(value);
    // The newest stays: it is what the editor holds, and may be given again.
    this.said = at < 0 ? [value] : this.said.slice(at);
    return at >= 0;
  }
}
