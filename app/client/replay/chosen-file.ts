let chosen: File | null = null;

/** The recording's file that somebody has chosen on one page and sees played on another; gone with a new load of the page. */
export function chosenFile(): File | null {
  return chosen;
}

export function chooseFile(file: File): void {
  chosen = file;
}
