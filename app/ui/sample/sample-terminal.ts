import type { TerminalItem } from '../terminal/terminal-model';

const PROMPT = 'student@host:~$ ';

export const samplePrompt = PROMPT;

const said: readonly Omit<TerminalItem, 'n'>[] = [
  { kind: 'input', prompt: PROMPT, text: 'docker pull web-app:v1.0' },
  {
    kind: 'stdout',
    text: 'v1.0: Pulling from web-app\n4f2c91ab4f2c: Already exists\nb07de5f3b07d: Pull complete\n5d1e7a205d1e: Pull complete\nDigest: sha256:9f2c41ab77d09f2c41ab77d09f2c41ab77d09f2c41ab77d09f2c41ab77d09f2c\nStatus: Downloaded newer image for web-app:v1.0\n',
  },
  { kind: 'input', prompt: PROMPT, text: 'docker run -d -p 8080:80 --name web1 web-app:v1.0' },
  { kind: 'stdout', text: '3b1f0a6cfd14c1dd9c3c2a9fb7a02c5c2a2f2d4ce37c6d1f3e3fd0f62be2d6a5\n' },
  { kind: 'input', prompt: PROMPT, text: 'docker run -d -p 8080:80 --name web2 web-app:v1.0' },
  {
    kind: 'stderr',
    text: 'docker: Error response from daemon: driver failed programming external connectivity on endpoint web2: Bind for 0.0.0.0:8080 failed: port is already allocated.\n',
  },
  { kind: 'input', prompt: PROMPT, by: 's0', text: 'ls --color' },
  { kind: 'stdout', text: 'Dockerfile  package.json  \u001b[1;34mpublic\u001b[0m  \u001b[32mserver.js\u001b[0m\n' },
];

export const sampleTerminal: readonly TerminalItem[] = said.map((item, n) => ({ ...item, n }));
