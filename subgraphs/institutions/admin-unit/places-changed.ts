import type { RecordWriting } from '../../../shared/records/save-records.js';
import { followPlaces } from '../agency/follow-places.js';
import { publishRegister, publishSuccessions } from '../register-events.js';

/** What every change of places brings with it: their committees follow, and all who read the registers hear of it. */
export async function placesChanged(
  writing: RecordWriting,
  unitIds: readonly string[],
  successionIds: readonly string[] = [],
): Promise<void> {
  await followPlaces(writing, unitIds);
  await publishRegister(writing.transaction, 'adminUnit', 'AdminUnit', unitIds);
  await publishSuccessions(writing.transaction, successionIds);
}
