// `npm start`. Kept to what any Node of the last ten years can read, so that an old one gets an answer
// instead of a syntax error.
const wanted = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    `Drydock needs Node.js ${wanted.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org and run npm start again.',
  );
  process.exitCode = 1;
} else {
  import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}
