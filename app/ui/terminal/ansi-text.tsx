import Anser from 'anser';

/** Text with ANSI colours as spans. A line that was overwritten with carriage returns shows its last writing. */
export function AnsiText({ text }: { text: string }) {
  const shown = text.includes('\r') ? text.replace(/\r+\n/g, '\n').replace(/^.*\r(?=.)/gm, '') : text;
  if (!shown.includes('\u001b')) return shown;
  return Anser.ansiToJson(shown, { json: true, use_classes: true, remove_empty: true }).map((part, index) => {
    const classes = [part.fg, ...part.decorations.map((decoration) => `ansi-${decoration}`)].filter(Boolean).join(' ');
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <span key={index} className={classes}>
        {part.content}
      </span>
    );
  });
}
