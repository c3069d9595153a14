/** What `npm install` says when it is done. npm 6, which came with Node 14 and older, has its own words for it. */
export function npmSummary(install: { added: number; packages: number; version: string; madeLock: boolean }): {
  stdout: string;
  stderr: string;
} {
  const { added, packages, madeLock } = install;
  const lenders = Math.max(1, Math.round(packages / 8));
  const funding = `${lenders} ${lenders === 1 ? 'package is' : 'packages are'} looking for funding\n  run \`npm fund\` for details\n`;
  if (Number.parseInt(install.version, 10) < 7) {
    const notice = 'npm notice created a lockfile as package-lock.json. You should commit this file.\n';
    const contributors = Math.max(1, Math.round(packages * 0.7));
    const did =
      added === 0
        ? `audited ${count(packages, 'package')} in 0.412s`
        : `added ${count(added, 'package')} from ${count(contributors, 'contributor')} and audited ${count(packages, 'package')} in 2.041s`;
    return { stdout: `${did}\n\n${funding}\nfound 0 vulnerabilities\n\n`, stderr: madeLock ? notice : '' };
  }
  // From npm 7 on the project itself is counted as audited.
  const audited = `audited ${count(packages + 1, 'package')}`;
  return {
    stdout:
      added === 0
        ? `\nup to date, ${audited} in 412ms\n\nfound 0 vulnerabilities\n`
        : `\nadded ${count(added, 'package')}, and ${audited} in 2s\n\n${funding}\nfound 0 vulnerabilities\n`,
    stderr: '',
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
