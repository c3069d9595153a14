-- Hashes as of secrets. A seat without one was taken before browsers were told apart; a room without one has no invitation.

ALTER TABLE seat_credentials ADD COLUMN device_hash text;
ALTER TABLE rooms ADD COLUMN invite_hash text;
