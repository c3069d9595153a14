/** Texts of the small browser. */
export const browser = {
  name: 'Browser of the host',
  back: 'Back',
  reload: 'Reload',
  address: 'Address',
  open: 'Open',
  doors: 'Open doors of this host',
  asking: 'asking …',
  page: 'Page at {url}',
  empty: 'The answer has no body.',
  choose: 'Choose one of the open doors, or type an address.',
  noDoors:
    'No door is open on this host. Publish a port when you run a container: <code>docker run -d -p 8080:80 …</code>',
  unreachable: 'This site cannot be reached',
  failure: {
    'connection-refused':
      'Nobody listens at {host}:{port}. Is the container running, and did you publish the port with <code>-p {port}:…</code>?',
    'connection-reset':
      'The port is published, but nothing in the container listens behind it. Which port does the program use, and does it listen at 0.0.0.0 or only at 127.0.0.1?',
    'empty-reply':
      'The port is published, but nothing in the container listens behind it. Which port does the program use, and does it listen at 0.0.0.0 or only at 127.0.0.1?',
    'could-not-resolve':
      'There is no machine called {host}. On your host, containers are reached through localhost and a published port.',
    timeout: '{host}:{port} does not answer.',
    'no-route': 'There is no way to {host}:{port}.',
    'network-unreachable': 'There is no way to {host}:{port}.',
    'bad-url': 'This is not an address. Try <code>localhost:8080</code>.',
  },
};
