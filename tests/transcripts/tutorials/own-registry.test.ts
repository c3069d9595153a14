import { test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

test('I123 an introduction to registries: run one, tag, push, remove, pull, look with curl', async () => {
  await using server = new SoloServer({ leaping: true });
  const teacher = await StudentShell.open(server);
  await using ana = await teacher.neighbour('Ana');
  await follow(ana, [
    ['docker run -d -p 5000:5000 --restart=always --name registry registry:2', 'Downloaded newer image for registry:2'],
    ['docker logs registry', 'level=info msg="listening on [::]:5000"'],
    ['curl -s localhost:5000/v2/', '{}'],
    ['docker pull ubuntu:22.04', 'docker.io/library/ubuntu:22.04'],
    ['docker tag ubuntu:22.04 localhost:5000/my-ubuntu'],
    ['docker push localhost:5000/my-ubuntu', /latest: digest: sha256:[0-9a-f]{64} size: \d+/],
    ['docker image remove ubuntu:22.04 localhost:5000/my-ubuntu', 'Deleted: sha256:'],
    ['docker pull localhost:5000/my-ubuntu', 'Downloaded newer image for localhost:5000/my-ubuntu:latest'],
    ['curl -s http://localhost:5000/v2/_catalog', '{"repositories":["my-ubuntu"]}'],
    ['curl -s http://localhost:5000/v2/my-ubuntu/tags/list', '{"name":"my-ubuntu","tags":["latest"]}'],
    ['printf "FROM localhost:5000/my-ubuntu\\nRUN echo built > /built\\n" > Dockerfile'],
    ['docker build -q -t localhost:5000/mine:1 .', /sha256:/],
    ['docker push -q localhost:5000/mine:1', 'localhost:5000/mine:1\n'],
    ['docker run --rm localhost:5000/mine:1 cat /built', 'built\n'],
    ['docker container stop registry', 'registry\n'],
    ['docker container rm -v registry', 'registry\n'],
  ]);
  await follow(teacher, [['docker pull -q registry:5000/ana/mine:1', 'registry:5000/ana/mine:1\n']]);
});
