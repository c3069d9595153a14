import { endsOn, out, type Program } from './program';

const TEXT = `
Hello from Docker!
You are reading this because everything worked: the client asked the daemon for
the image "hello-world", the daemon fetched it, made a container from it and ran
the one program inside, which printed these lines and ended.

A container lives as long as its main process: this one has already stopped.
 $ docker ps       does not show it
 $ docker ps -a    does

Something with more to look around in:
 $ docker run -it alpine sh
`;

/** The only program of the image hello-world. */
export const helloWorld: Program = {
  name: 'hello',
  start: () => ({ kind: 'ends', code: 0, print: [out(`${TEXT}\n`)] }),
  signal: endsOn({}),
};
