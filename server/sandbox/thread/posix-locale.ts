/**
 * Gives the thread the locale of the images and of the classroom's host, `C`: texts that are compared without naming a
 * locale are ordered by their characters' numbers, `A` before `a`. just-bash's `sort`, `tree`, `grep -r` and others
 * compare by the locale of the server's machine, which knows better than any of the programs they stand for.
 */
export function posixLocale(): void {
  const byLocale = String.prototype.localeCompare;
  String.prototype.localeCompare = function (this: string, that: string, ...locale: []): number {
    if (locale.length > 0) return byLocale.call(this, that, ...locale);
    const own = String(this);
    return own < that ? -1 : own > that ? 1 : 0;
  };
}
