/** A piece of a Dockerfile line for light colouring. */
export interface DockerfileWord {
  readonly kind: 'comment' | 'instruction' | 'text';
  readonly text: string;
}

/** Cuts a Dockerfile line into instruction and rest; the pieces put together are the line again. */
export function dockerfileWords(line: string): DockerfileWord[] {
  if (/^\s*#/.test(line)) return [{ kind: 'comment', text: line }];
  const [, space = '', word = '', rest = ''] = /^(\s*)([A-Za-z]+)?(.*)$/.exec(line) ?? [];
  if (!INSTRUCTIONS.has(word.toUpperCase())) return [{ kind: 'text', text: line }];
  return [
    { kind: 'text', text: space },
    { kind: 'instruction', text: word },
    { kind: 'text', text: rest },
  ];
}

const INSTRUCTIONS = new Set(
  'FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL'.split(
    ' ',
  ),
);
