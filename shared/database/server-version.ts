import type { ClientBase } from 'pg';

const oldestVersion = 15;

/** The server is older than the hub can work with. */
export class ServerTooOld extends Error {
  readonly code = 'SERVER_TOO_OLD';

  constructor(readonly version: string) {
    super(
      `PostgreSQL bản ${version} quá cũ, cần từ bản ${oldestVersion} — PostgreSQL ${version} is too old, version ${oldestVersion} or later is needed.`,
    );
    this.name = 'ServerTooOld';
  }
}

export const isSupportedVersion = (versionNumber: number): boolean => versionNumber >= oldestVersion * 10_000;

export async function checkServerVersion(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  );
  if (rows[0] !== undefined && !isSupportedVersion(rows[0].number)) throw new ServerTooOld(rows[0].text);
}
