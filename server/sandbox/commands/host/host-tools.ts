import type { Command } from 'just-bash';
import type { RunContext } from '../../thread/run-context';
import { failed, printed } from '../outcome';

type Maker = (context: RunContext) => Command['execute'];

/** `history [N]`: what was typed at this terminal. */
const historyCommand: Maker =
  ({ run }) =>
  async (args) => {
    const lines = run.history ?? [];
    const [wanted] = args;
    if (wanted !== undefined && !/^\d+$/.test(wanted)) {
      return failed(`history: this room keeps what was typed at a terminal; "history ${wanted}" is not simulated\n`);
    }
    const first = wanted === undefined ? 0 : Math.max(0, lines.length - Number(wanted));
    return printed(
      lines
        .slice(first)
        .map((line, at) => `${String(first + at + 1).padStart(5)}  ${line}\n`)
        .join(''),
    );
  };

/** `git`: where there is no Internet, nothing can be cloned. */
const gitCommand: Maker = () => async (args) => {
  const [verb, ...rest] = args;
  if (verb === '--version' || verb === 'version') return printed('git version 2.39.5\n');
  if (verb !== 'clone') {
    return failed(`git: this room does not simulate git${verb === undefined ? '' : ` ${verb}`}\n`);
  }
  const words = rest.filter((word, at) => !word.startsWith('-') && !/^(-b|--branch|--depth)$/.test(rest[at - 1] ?? ''));
  const [url, folder] = words;
  if (url === undefined) return failed('fatal: You must specify a repository to clone.\n', 129);
  const name =
    folder ??
    url
      .replace(/\/+$/, '')
      .split(/[/:]/)
      .at(-1)
      ?.replace(/\.git$/, '') ??
    '';
  const secure = /^https?:\/\/([^/:]+)/.exec(url)?.[1];
  const ssh = /^(?:ssh:\/\/)?(?:[\w.-]+@)([^/:]+)/.exec(url)?.[1];
  if (secure !== undefined) {
    return failed(
      `Cloning into '${name}'...\nfatal: unable to access '${url.replace(/\/*$/, '/')}': Could not resolve host: ${secure}\n`,
      128,
    );
  }
  if (ssh !== undefined) {
    return failed(
      `Cloning into '${name}'...\nssh: Could not resolve hostname ${ssh}: Name or service not known\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n`,
      128,
    );
  }
  return failed(`fatal: repository '${url}' does not exist\n`, 128);
};

function refusing(say: (name: string) => string): (name: string) => Maker {
  return (name) => () => async () => failed(`${name}: ${say(name)}\n`);
}

const editor = refusing(
  () => 'this room has no editors in the terminal; files are opened and changed in the Files panel',
);
const manual = refusing(() => 'this room has no manual pages; "docker COMMAND --help" tells about every command');
const repeater = refusing(
  () => "this room's terminal is made of lines and is not redrawn; type the command again instead",
);
const account = refusing(() => 'this room has one account on the host; write sudo before what needs root');

const installer = refusing(
  () => "this room's host is set up already; packages are installed in containers and by RUN in images",
);

/** Tools of a set-up Linux machine, around Docker rather than of it. */
export const HOST_TOOLS: Readonly<Record<string, Maker>> = {
  apt: installer('apt'),
  'apt-get': installer('apt-get'),
  dnf: installer('dnf'),
  emacs: editor('emacs'),
  git: gitCommand,
  history: historyCommand,
  man: manual('man'),
  nano: editor('nano'),
  // The membership that it would bring is there already.
  newgrp: () => async () => printed(''),
  su: account('su'),
  vi: editor('vi'),
  vim: editor('vim'),
  watch: repeater('watch'),
  yum: installer('yum'),
};
