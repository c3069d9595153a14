export const sampleSteps = [
  {
    title: 'Meet your host',
    text: 'This is a Docker host of your own. Nothing on it is shared with your neighbours, except the registry of this room.',
    commands: ['docker version', 'docker images'],
  },
  {
    title: 'Everybody pulls it',
    text: 'Before you press Enter: how many copies of the image will there be on the wall? Then look.',
    commands: ['docker pull web-app:v1.0', 'docker images'],
  },
  {
    title: 'Run it',
    text: 'A container is a thing that stands on the drawing. Port 8080 of *your* host becomes a door into it.\n\nYour neighbour uses port 8080 too. Why is that no clash?',
    commands: ['docker run -d -p 8080:80 --name web1 web-app:v1.0', 'curl localhost:8080'],
  },
  {
    title: 'Change one, look at the other',
    text: 'Every container has one writable sheet of its own.\n\n- not your second container\n- not your neighbour\n- not the image',
    commands: ["docker exec web1 sh -c 'echo mine > public/index.html'", 'docker diff web1'],
  },
] as const;
