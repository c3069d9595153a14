import { ok, type Result, refuse } from '../../model/result';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
/** Of a folder, as the disk has it. */
const LONGEST = 255;

/** Whether the driver `local` takes the name of a new volume; the refusals are Docker's (docker-facts §4.3). */
export function checkVolumeName(name: string): Result<void> {
  if (name.length === 1) {
    return refuse(
      400,
      `create ${name}: volume name is too short, names should be at least two alphanumeric characters`,
    );
  }
  if (NAME.test(name)) return name.length > LONGEST ? tooLong(name) : ok(undefined);
  const allowed = '"[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed';
  const advice = 'If you intended to pass a host directory, use absolute path';
  return refuse(
    400,
    `create ${name}: ${JSON.stringify(name)} includes invalid characters for a local volume name, only ${allowed}. ${advice}`,
  );
}

function tooLong(name: string): Result<never> {
  const folder = `/var/lib/docker/volumes/${name}`;
  const why = `error while creating volume root path '${folder}': mkdir ${folder}: file name too long`;
  return refuse(500, `create ${name}: ${why}`);
}
