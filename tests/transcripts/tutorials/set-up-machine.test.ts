import { expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

test('I124 what introductions type on the machine around Docker', async () => {
  await using server = new SoloServer({ leaping: true });
  await using ana = await StudentShell.open(server);
  await follow(ana, [
    ['sudo docker run --rm hello-world', 'Hello from Docker!'],
    ['sudo systemctl status docker', 'Active: active (running)'],
    ['systemctl is-active docker', 'active\n'],
    ['sudo systemctl start docker', ''],
    ['systemctl start docker', 'Interactive authentication required', 1],
    ['sudo service docker stop', 'this room does not simulate', 1],
    ['sudo groupadd docker', "group 'docker' already exists", 9],
    ['sudo usermod -aG docker $USER'],
    ['newgrp docker'],
    ['groups', 'student docker\n'],
    ['whoami; sudo whoami', 'student\nroot\n'],
    ['touch /etc/mine', 'Permission denied', 1],
    ['sudo touch /etc/mine && ls -l /etc/mine', / root root /],
    ['touch /etc/mine', 'Permission denied', 1],
    ["echo '{}' | sudo tee /etc/docker/daemon.json", '{}'],
    ['sudo ls /root', ''],
    ['ls /root', 'Permission denied', 2],
    ['sudo DOCKER_BUILDKIT=1 sh -c \'echo "$DOCKER_BUILDKIT $HOME"\'', '1 /root\n'],
    ['sudo -u nobody whoami', 'nobody\n'],
    ['sudo nosuch', 'sudo: nosuch: command not found', 1],
    ['sudo -i', 'does not simulate a shell of root', 1],
    ['su -', 'one account', 1],
    ['sudo apt-get install -y docker-ce', 'set up already', 1],
    ['git clone https://github.com/docker/getting-started.git', 'Could not resolve host: github.com', 128],
    ['git clone git@github.com:docker/getting-started.git', 'Could not resolve hostname github.com', 128],
    ['vim Dockerfile', 'the Files panel', 1],
    ['nano Dockerfile', 'the Files panel', 1],
    ['man docker', 'docker COMMAND --help', 1],
    ['python3 --version', 'bash: python3: command not found', 127],
  ]);
});

test('I125 history numbers what was typed, the line itself too', async () => {
  await using server = new SoloServer({ leaping: true });
  await using ana = await StudentShell.open(server);
  await follow(ana, [['docker ps'], ['echo one']]);
  expect((await ana.run('history')).stdout).toBe('    1  docker ps\n    2  echo one\n    3  history\n');
  expect((await ana.run('history 2 | tail -1')).stdout).toBe('    4  history 2 | tail -1\n');
});
