import { test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';
import { follow } from './tutorial';

const APP = `from flask import Flask, render_template
import os
import random

app = Flask(__name__)

images = ["https://example.com/cat1.gif", "https://example.com/cat2.gif"]

@app.route('/')
def index():
    url = random.choice(images)
    return render_template('index.html', url=url)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ.get("PORT", 5000)))`;

const DOCKERFILE = `FROM python:3.8
# set a directory for the app
WORKDIR /usr/src/app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
EXPOSE 5000
CMD ["python", "./app.py"]`;

test('I120 an introduction with a Flask page: first containers, a static site, an image of one’s own, a shared one', async () => {
  await using server = new SoloServer({ leaping: true });
  const teacher = await StudentShell.open(server);
  await using ana = await teacher.neighbour('Ana');
  await follow(ana, [
    ['docker pull busybox', 'docker.io/library/busybox:latest'],
    ['docker run busybox'],
    ['docker run busybox echo "hello from busybox"', 'hello from busybox\n'],
    ['docker ps -aq | wc -l', '2\n'],
    ['docker rm $(docker ps -a -q -f status=exited)', /^([0-9a-f]{12}\n){2}$/],
    ['docker run -d -P --name static-site prakhar1989/static-site'],
    ['docker port static-site', /80\/tcp -> 0\.0\.0\.0:\d+\n(.*\n)*443\/tcp -> |443\/tcp -> (.*\n)*80\/tcp -> /],
    ['docker run --rm -d -p 8888:80 prakhar1989/static-site'],
    ['curl -s localhost:8888', 'Hello Docker!'],
    ['docker stop $(docker ps -q)'],
    ['mkdir -p flask-app/templates && cd flask-app'],
    [`cat > app.py <<'EOF'\n${APP}\nEOF`],
    ['echo \'<h4>Cat of the day</h4><img src="{{url}}" />\' > templates/index.html'],
    ['echo Flask==2.0.2 > requirements.txt'],
    [`cat > Dockerfile <<'EOF'\n${DOCKERFILE}\nEOF`],
    ['docker build -t ana/catnip .', 'Successfully tagged ana/catnip:latest'],
    ['docker run -d -p 8888:5000 --name cats ana/catnip'],
    ['curl -s localhost:8888', /<img src="https:\/\/example\.com\/cat[12]\.gif" \/>/],
    ['docker logs cats', '"GET / HTTP/1.1" 200 -'],
    ['docker push ana/catnip', 'denied: requested access to the resource is denied', 1],
    ['docker tag ana/catnip localhost:5000/ana/catnip && docker push -q localhost:5000/ana/catnip'],
    ['docker rm -f cats static-site && docker image prune -af', 'Total reclaimed space: '],
    ['docker run -d -p 8888:5000 localhost:5000/ana/catnip', 'Downloaded newer image'],
    ['curl -s -o /dev/null -w "%{http_code}" localhost:8888', '200'],
  ]);
});
