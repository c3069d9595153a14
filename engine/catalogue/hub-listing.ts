import type { SearchHit } from '../daemon/api/search-hit';

/**
 * What `docker search` can find: well-known public repositories, whether this room has them or not.
 * Descriptions are our own; stars are of the right size.
 */
export const HUB_LISTING: readonly SearchHit[] = [
  ...official([
    ['nginx', 20_800, 'Web server and reverse proxy, often the first container'],
    ['ubuntu', 17_600, 'Ubuntu, the Debian-based Linux distribution'],
    ['postgres', 14_300, 'PostgreSQL, a relational database that keeps its promises'],
    ['redis', 13_300, 'Redis, a key-value store in memory'],
    ['mysql', 15_800, 'MySQL, a widely used relational database'],
    ['node', 13_900, 'Node.js, JavaScript outside of the browser'],
    ['alpine', 11_300, 'A minimal Linux of a few megabytes, with musl and busybox'],
    ['mongo', 10_500, 'MongoDB, a database of documents'],
    ['python', 10_100, 'Python, interpreted and object-oriented'],
    ['httpd', 4_900, 'The Apache HTTP Server'],
    ['mariadb', 6_000, 'MariaDB, a relational database that grew out of MySQL'],
    ['memcached', 2_300, 'Memcached, a cache of objects in memory'],
    ['rabbitmq', 5_200, 'RabbitMQ, a message broker of many protocols'],
    ['debian', 5_400, 'Debian, a Linux distribution of free software'],
    ['busybox', 3_400, 'BusyBox, many small tools in one binary'],
    ['hello-world', 2_500, 'Says hello and ends: a first test of Docker'],
    ['golang', 5_000, 'Go, a language for plain and concurrent programs'],
    ['php', 7_800, 'PHP, a language for web pages'],
    ['wordpress', 6_000, 'WordPress, a system for blogs and sites'],
    ['docker', 2_600, 'Docker in Docker'],
    ['registry', 4_200, 'A registry of images, to run yourself'],
    ['traefik', 3_600, 'Traefik, a proxy that finds its services by itself'],
    ['elasticsearch', 6_600, 'Elasticsearch, a search engine for JSON'],
    ['kibana', 2_700, 'Kibana draws what Elasticsearch knows'],
    ['logstash', 2_200, 'Logstash gathers logs and events'],
    ['jenkins', 5_700, 'DEPRECATED; see "jenkins/jenkins:lts"'],
    ['haproxy', 2_000, 'HAProxy, a balancer for TCP and HTTP'],
    ['caddy', 900, 'Caddy, a web server with HTTPS by default'],
    ['ghost', 1_800, 'Ghost, a platform for publishing'],
    ['nextcloud', 4_400, 'Nextcloud, files and calendars of your own'],
    ['drupal', 1_200, 'Drupal, a content management system'],
    ['joomla', 500, 'Joomla!, a content management system'],
    ['adminer', 1_100, 'Adminer, databases managed by one PHP file'],
    ['phpmyadmin', 1_200, 'phpMyAdmin, MySQL and MariaDB in a browser'],
    ['mongo-express', 1_500, 'Administration of MongoDB in a browser'],
    ['influxdb', 2_000, 'InfluxDB, a database of time series'],
    ['telegraf', 700, 'Telegraf collects measurements'],
    ['eclipse-temurin', 600, 'Java runtimes and kits of the Eclipse project'],
    ['openjdk', 4_000, 'DEPRECATED; Java builds that are no longer made'],
    ['maven', 1_700, 'Apache Maven builds Java projects'],
    ['gradle', 500, 'Gradle builds Java projects and others'],
    ['tomcat', 3_700, 'Apache Tomcat runs Java servlets'],
    ['ruby', 2_500, 'Ruby, a dynamic and reflective language'],
    ['rust', 1_200, 'Rust, a language for safe systems'],
    ['perl', 400, 'Perl, a practical language for text'],
    ['gcc', 900, 'The GNU compilers'],
    ['r-base', 500, 'R, a language for statistics'],
    ['fedora', 1_200, 'Fedora, the community distribution near Red Hat'],
    ['rockylinux', 300, 'Rocky Linux, made to equal an enterprise Linux'],
    ['almalinux', 200, 'AlmaLinux OS, a free enterprise Linux'],
    ['amazonlinux', 400, 'Amazon Linux, the distribution of AWS'],
    ['archlinux', 600, 'Arch Linux, simple and always new'],
    ['bash', 400, 'Bash in every version that people still run'],
    ['eclipse-mosquitto', 1_000, 'Mosquitto, a broker for MQTT'],
    ['neo4j', 1_300, 'Neo4j, a database of graphs'],
    ['cassandra', 1_500, 'Apache Cassandra, a database over many machines'],
    ['composer', 800, 'Composer manages packages of PHP'],
    ['consul', 1_400, 'Consul finds services and keeps their settings'],
    ['vault', 1_100, 'Vault keeps secrets'],
    ['sonarqube', 1_400, 'SonarQube reads code for bugs and smells'],
  ]),
  ...community([
    ['nginx/nginx-ingress', 110, 'Ingress controllers of NGINX for Kubernetes'],
    ['nginx/unit', 60, 'NGINX Unit, a server of applications'],
    ['nginx/nginx-prometheus-exporter', 50, 'Measurements of NGINX for Prometheus'],
    ['bitnami/nginx', 200, 'NGINX as packaged by Bitnami'],
    ['bitnami/redis', 330, 'Redis as packaged by Bitnami'],
    ['bitnami/postgresql', 310, 'PostgreSQL as packaged by Bitnami'],
    ['bitnami/node', 80, 'Node.js as packaged by Bitnami'],
    ['ubuntu/nginx', 130, 'NGINX on Ubuntu, maintained by Canonical'],
    ['traefik/whoami', 40, 'A tiny Go server that tells who and where it is'],
    ['jenkins/jenkins', 4_100, 'Jenkins, a server that builds and tests'],
    ['portainer/portainer-ce', 2_500, 'Portainer manages containers in a browser'],
    ['grafana/grafana', 3_300, 'Grafana draws dashboards'],
    ['prom/prometheus', 2_000, 'Prometheus watches and alerts'],
    ['redis/redis-stack', 150, 'Redis with modules and a browser'],
    ['dpage/pgadmin4', 1_400, 'pgAdmin 4, PostgreSQL in a browser'],
    ['rancher/k3s', 300, 'A small Kubernetes in a container'],
  ]),
];

type Row = readonly [name: string, stars: number, description: string];

function official(rows: readonly Row[]): SearchHit[] {
  return rows.map(([name, stars, description]) => ({ name, stars, description, isOfficial: true }));
}

function community(rows: readonly Row[]): SearchHit[] {
  return rows.map(([name, stars, description]) => ({ name, stars, description, isOfficial: false }));
}
