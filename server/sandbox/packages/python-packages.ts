/** A package of the Python Package Index, as the room knows it. */
export interface PythonPackage {
  /** As the index writes it. */
  name: string;
  version: string;
  /** Bytes on disk. */
  size: number;
  needs: readonly string[];
  /** Folders that it puts into site-packages. */
  modules: readonly string[];
  /** Programs that it puts into bin. */
  programs: readonly string[];
}

/** name version kilobytes [needs…] [=modules,…] [!programs,…] */
const TABLE = `
aiohttp 3.12.15 4300 aiosignal attrs frozenlist multidict yarl
aiosignal 1.4.0 30 frozenlist
alembic 1.16.4 1700 Mako SQLAlchemy typing-extensions !alembic
annotated-types 0.7.0 70 =annotated_types
anyio 4.10.0 420 idna sniffio typing-extensions
asgiref 3.9.1 110
attrs 25.3.0 250 =attr
beautifulsoup4 4.13.4 700 soupsieve typing-extensions =bs4
black 25.1.0 4100 click packaging platformdirs pathspec mypy-extensions !black
blinker 1.9.0 40
boto3 1.40.9 1500 botocore jmespath s3transfer
botocore 1.40.9 24000 jmespath python-dateutil urllib3
celery 5.5.3 2400 click kombu vine !celery
certifi 2025.8.3 320
cffi 1.17.1 1300 pycparser
charset-normalizer 3.4.3 620 =charset_normalizer !normalizer
click 8.2.1 540
cryptography 45.0.6 12500 cffi
Django 5.2.5 33000 asgiref sqlparse =django !django-admin
djangorestframework 3.16.1 4500 Django =rest_framework
dnspython 2.7.0 1500 =dns
fastapi 0.116.1 780 pydantic starlette typing-extensions !fastapi
Flask 3.1.2 650 blinker click itsdangerous Jinja2 MarkupSafe Werkzeug =flask !flask
flask-cors 6.0.1 60 Flask Werkzeug =flask_cors
Flask-SQLAlchemy 3.1.1 110 Flask SQLAlchemy =flask_sqlalchemy
frozenlist 1.7.0 420
greenlet 3.2.4 1100
gunicorn 23.0.0 460 packaging !gunicorn
h11 0.16.0 200
httpcore 1.0.9 420 certifi h11
httptools 0.6.4 1500
httpx 0.28.1 480 anyio certifi httpcore idna
idna 3.10 480
iniconfig 2.1.0 30
itsdangerous 2.2.0 90
Jinja2 3.1.6 780 MarkupSafe =jinja2
jmespath 1.0.1 130
joblib 1.5.1 1900
kombu 5.5.4 1200 vine
Mako 1.3.10 500 MarkupSafe =mako
MarkupSafe 3.0.2 70 =markupsafe
matplotlib 3.10.5 27000 numpy pillow python-dateutil packaging pyparsing
multidict 6.6.4 400
mypy-extensions 1.1.0 20 =mypy_extensions
numpy 2.3.2 66000
packaging 25.0 380
pandas 2.3.1 61000 numpy python-dateutil pytz tzdata
pathspec 0.12.1 130
pillow 11.3.0 15700 =PIL
platformdirs 4.3.8 90
pluggy 1.6.0 110
psutil 7.0.0 1400
psycopg2-binary 2.9.10 9900 =psycopg2
pycparser 2.22 650
pydantic 2.11.7 2300 annotated-types pydantic-core typing-extensions typing-inspection
pydantic-core 2.33.2 4900 typing-extensions =pydantic_core
Pygments 2.19.2 4600 =pygments
PyJWT 2.10.1 110 =jwt
pymongo 4.14.0 3900 dnspython
PyMySQL 1.1.1 220 =pymysql
pyparsing 3.2.3 900
pytest 8.4.1 1500 iniconfig packaging pluggy Pygments !pytest,py.test
python-dateutil 2.9.0.post0 870 six =dateutil
python-dotenv 1.1.1 120 =dotenv !dotenv
pytz 2025.2 1900
PyYAML 6.0.2 2300 =yaml
redis 6.4.0 1600
requests 2.32.4 450 certifi charset-normalizer idna urllib3
rich 14.1.0 1900 Pygments
s3transfer 0.13.1 500 botocore
scikit-learn 1.7.1 37000 joblib numpy scipy threadpoolctl =sklearn
scipy 1.16.1 108000 numpy
setuptools 80.9.0 4900
six 1.17.0 70 =six
sniffio 1.3.1 30
soupsieve 2.7 210
SQLAlchemy 2.0.43 15300 greenlet typing-extensions =sqlalchemy
sqlparse 0.5.3 200 !sqlformat
starlette 0.47.2 530 anyio
threadpoolctl 3.6.0 70
tqdm 4.67.1 480 !tqdm
typing-extensions 4.14.1 200 =typing_extensions
typing-inspection 0.4.1 60 typing-extensions =typing_inspection
tzdata 2025.2 1400
urllib3 2.5.0 620
uvicorn 0.35.0 420 click h11 !uvicorn
vine 5.1.0 40
Werkzeug 3.1.3 1200 MarkupSafe =werkzeug
wheel 0.45.1 260 !wheel
yarl 1.20.1 650 idna multidict`;

const PACKAGES: ReadonlyMap<string, PythonPackage> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', version = '', kilobytes = '0', ...rest] = line.split(' ');
      const listed = (mark: string) =>
        rest
          .find((word) => word.startsWith(mark))
          ?.slice(1)
          .split(',');
      const needs = rest.filter((word) => !/^[=!]/.test(word));
      const modules = listed('=') ?? [name.replaceAll('-', '_')];
      const made = { name, version, size: Number(kilobytes) * 1_000, needs, modules, programs: listed('!') ?? [] };
      return [normalName(name), made];
    }),
);

/** Names are the same whatever their case and their dashes. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

export function pythonPackage(name: string): PythonPackage | null {
  return PACKAGES.get(normalName(name)) ?? null;
}
