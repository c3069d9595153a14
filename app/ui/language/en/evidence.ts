/** What a class's own doing says of claims: a sentence for each finding, named as the finding. `leaders` are instructors. */
export const evidence = {
  instances:
    '{makers} of {seats} made containers: {containers, plural, one {# container} other {# containers}} from {images, plural, one {# image} other {# images}}, and {most} from one image on one host.{leaders, plural, =0 {} other { The instructor did so, too.}}',
  runMakesNew:
    '{people} of {seats} made containers, {containers} in all: every docker run made a new one. {starts, plural, one {# start} other {# starts}} of an old one made none.{leaders, plural, =0 {} other { The instructor made containers, too.}}',
  waysToImages:
    'Of {seats}, {built} built an image, {committed} committed one, {imported} imported or loaded one and {pulled} pulled one.{leaders, plural, =0 {} other { The instructor built one, too.}}',
  linesAndLayers:
    '{built} of {seats} built an image. Of {lines, plural, one {# line} other {# lines}} of their Dockerfiles after FROM, {layers, plural, one {# added a layer} other {# added a layer each}}.{leaders, plural, =0 {} other { The instructor built one, too.}}',
  cachedSteps:
    '{people} of {seats} built again: {reused, plural, one {# step was} other {# steps were}} taken from the cache. {done, plural, one {# step was} other {# steps were}} carried out.{leaders, plural, =0 {} other { The instructor built again, too.}}',
  sharedLayers:
    'The hosts of {seats} store {stored, plural, one {# layer} other {# layers}}, used {uses, plural, one {once} other {# times}} by images and containers. {containers, plural, one {# container was} other {# containers were}} made without copying one.',
  imageUntouched:
    '{wrote} of {seats} changed files, in {containers, plural, one {# container} other {# containers}}. For {same} of them the image is still the same. {committed} committed the change as a new image.{leaders, plural, =0 {} other { The instructor changed files, too.}}',
  secondWithout:
    '{wrote} of {seats} changed files in a container. {second} of them then made another container from the same image: it began without the change.{leaders, plural, =0 {} other { The instructor changed files, too.}}',
  othersUntouched:
    '{people} of {seats} changed files in a container beside {others, plural, one {# other} other {# others}} from the same image. Nothing of it came to {others, plural, one {that one} other {those}}.',
  oneWritableLayer:
    'For {seats, plural, one {# student} other {# students}}: {containers, plural, one {# container has one writable layer} other {# containers have one writable layer each}}, on {layers, plural, one {# read-only layer} other {# read-only layers}} of {images, plural, one {# image} other {# images}}.{leaders, plural, =0 {} other { The instructor made containers, too.}}',
  lostWithContainer:
    '{removed} of {seats} removed {containers, plural, one {# container} other {# containers}} with changed files. {again} of them made a new one from the same image: without those files.{leaders, plural, =0 {} other { The instructor removed one, too.}}',
  keptOverStop:
    '{stopped} of {seats} had changed files in a container that stopped. {again} started it again: for {kept} the files were still there.{leaders, plural, =0 {} other { The instructor stopped one, too.}}',
  volumesStay:
    '{removed} of {seats} removed a container that had a volume. For {still} the volume stayed, for {gone} it went with the container. {reused} used it again in a new container.{leaders, plural, =0 {} other { The instructor removed one, too.}}',
  imageStays:
    '{removed} of {seats} removed a container; for {stays} the image is still on the host. {data} had data in it: {lost} lost it, {kept} kept it in a volume.{leaders, plural, =0 {} other { The instructor removed one, too.}}',
  declaredOnly:
    'For {seats, plural, one {# student} other {# students}}: {exposing, plural, one {# container} other {# containers}} of images with EXPOSE; {closed, plural, one {# published no port} other {# published no port}}. {volumes, plural, one {# container} other {# containers}} got a volume because the image declares one.{leaders, plural, =0 {} other { The instructor made such a container, too.}}',
  states:
    'The containers of {seats, plural, one {# student} other {# students}}: {created} created, {started} started, {paused} paused, {ended} exited, {removed} removed.{leaders, plural, =0 {} other { The instructor made some, too.}}',
  paused:
    '{paused} of {seats} paused a container; for {on} it went on where it was.{leaders, plural, =0 {} other { The instructor paused one, too.}}',
  idleUsesNothing:
    'On {seats, plural, one {# host} other {# hosts}}, {images, plural, one {# image} other {# images}} and {idle, plural, one {# container} other {# containers}} that do not run use no memory; {running, plural, one {# container that runs does} other {# containers that run do}}. {looked} looked it up.',
  endedAlone:
    '{people} of {seats} had containers that ended, {containers} in all, each with its main process: {alone} without being stopped, {zero} with exit code 0.{leaders, plural, =0 {} other { The instructor had one, too.}}',
  listed: '{running} of {seats} listed running containers; {all} listed all of them, with -a.',
  removedFrom:
    '{refused} of {seats} {refused, plural, one {was} other {were}} refused to remove a container that ran. {resting} removed one that did not run, {forced} one that did, with -f.{leaders, plural, =0 {} other { The instructor removed one, too.}}',
  dead: '{dead} of {seats} had a dead container; {refused} tried in vain to start one.{leaders, plural, =0 {} other { The instructor had one, too.}}',
  inside:
    '{people} of {seats} ran commands in a container, {times, plural, one {once} other {# times}}. {logs} read logs, {copied} copied files in or out.{leaders, plural, =0 {} other { The instructor ran commands, too.}}',
  kernel:
    '{people} of {seats} asked a container for its kernel, {host} asked the host. All in all they found {kernels, plural, one {# kernel} other {# kernels}}.',
  besideEachOther:
    '{people} of {seats} had two containers on one host that listen on the same port of their own: {containers, plural, one {# such container} other {# such containers}}, and no clash. {looked} looked at the processes of a container: only its own.{leaders, plural, =0 {} other { The instructor had two, too.}}',
  ports:
    '{published} of {seats} published a port, with {containers, plural, one {# container} other {# containers}}. {refused} met a clash: the port of the host was taken.{leaders, plural, =0 {} other { The instructor published one, too.}}',
  behindOneName:
    '{people} of {seats} put several containers behind one name: {containers, plural, one {# container} other {# containers}}. {asked} asked for the name: {answered, plural, one {# container} other {# different containers}} answered.{leaders, plural, =0 {} other { The instructor gave containers a shared name, too.}}',
  wordsGiven:
    'Of {seats}, {replaced} gave words to run that took the place of CMD, and {appended} gave words that came after ENTRYPOINT.{leaders, plural, =0 {} other { The instructor gave words, too.}}',
  movedTags:
    '{people} of {seats} moved a tag to another image, {moved, plural, one {once} other {# times}}. {nameless, plural, one {# image has} other {# images have}} no name now.{leaders, plural, =0 {} other { The instructor moved one, too.}}',
  stayedOnOld:
    '{people} of {seats} moved a tag. {old, plural, one {# container was} other {# containers were}} made from the image before; {changed, plural, =0 {none of them has changed its image} other {# changed their image}}.{leaders, plural, =0 {} other { The instructor moved one, too.}}',
  imageRemoval:
    '{refused} of {seats} {refused, plural, one {was} other {were}} refused to remove an image in use. {untagged} took away one of several names, and the image stayed. {removed} removed an image for good.{leaders, plural, =0 {} other { The instructor removed one, too.}}',
  travelled:
    '{pushed} of {seats} pushed an image, {pulled} pulled one that was pushed here. Of {layers, plural, one {# layer} other {# layers}}, {missing, plural, one {# had to travel} other {# had to travel}}.{leaders, plural, =0 {} other { The instructor pushed, too.}}',
  deniedPushes:
    '{denied} of {seats} {denied, plural, one {was} other {were}} refused a push, as the name said the wrong place. {pushed} pushed an image.{leaders, plural, =0 {} other { The instructor pushed, too.}}',
  filesTravel:
    'Of {seats}, {exported} exported the files of a container, {imported} imported such files as an image, {committed} committed a container.{leaders, plural, =0 {} other { The instructor exported, too.}}',
  sameEverywhere:
    'One image lies on {hosts} of {seats} hosts, the same everywhere; {run} {run, plural, one {has} other {have}} run it.',
  imagesAlone:
    'On {seats, plural, one {# host} other {# hosts}}, {alone, plural, one {# image has} other {# images have}} no container, and {alone, plural, one {nothing of it} other {none of them}} runs. {orphans, plural, =0 {No container is} one {# container is} other {# containers are}} without an image.',
};
