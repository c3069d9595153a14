/** The table image ↔ container: its rows by their name, and what both sides of each say. */
export const examTable = {
  whatItIs: {
    title: 'What it is',
    image: 'A fixed plan: files and configuration that lie on the disk.',
    container: 'A live instance of it: a process with files of its own.',
  },
  madeBy: {
    title: 'How it is made',
    image: 'With docker build from a Dockerfile; also by commit or import.',
    container: 'With docker run from an image: a new one every time.',
  },
  identity: {
    title: 'Name and identity',
    image: 'A digest says which it is; tags are labels that can move.',
    container: 'An ID and a name of its own; it stays on the image it was made from.',
  },
  changes: {
    title: 'Whether it changes',
    image: 'Never. A change makes another image.',
    container: 'As long as it lives. Its changes stay its own.',
  },
  layers: {
    title: 'Layers',
    image: 'Many, read-only, stored once for all who use them.',
    container: 'One writable layer of its own, on top of the image’s.',
  },
  data: {
    title: 'Where data stays',
    image: 'Nothing is written to it; it can declare a volume.',
    container: 'In its own layer until it is removed; in a volume beyond that.',
  },
  life: {
    title: 'Life and states',
    image: 'Built, stored, shared, until it is deleted.',
    container: 'created, running, paused, exited; also restarting, removing and dead.',
  },
  resources: {
    title: 'What it uses',
    image: 'Disk space, and the network when it is pushed or pulled.',
    container: 'Processor and memory while it runs; disk space for what it writes.',
  },
  running: {
    title: 'Running and connecting',
    image: 'Does not run; it says what is to run and where that listens.',
    container: 'Runs apart from the others; exec, attach, logs and published ports lead to it.',
  },
  sharing: {
    title: 'Sharing',
    image: 'Pushed and pulled: the same everywhere.',
    container: 'Not itself; its files by commit and push, or by export.',
  },
  needs: {
    title: 'What it needs of the other',
    image: 'No container.',
    container: 'Its image, as long as it exists.',
  },
  removing: {
    title: 'Removing',
    image: 'docker rmi, once no container refers to it.',
    container: 'docker rm, once it does not run; else only with -f.',
  },
};
