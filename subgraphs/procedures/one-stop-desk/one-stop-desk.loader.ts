import DataLoader from 'dataloader';
import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { OneStopDesk } from './one-stop-desk.entity.js';

export const oneStopDeskLoaders = (db: ReadTransaction) => {
  const ofPlace = new DataLoader<string, OneStopDesk[]>(async (placeIds) => {
    const found = await selectEntities(db, OneStopDesk, 'WHERE e.place_id = ANY ($1) ORDER BY e.code, e.opened_on', [
      placeIds,
    ]);
    return placeIds.map((id) => found.filter(({ placeId }) => placeId === id));
  });
  return {
    oneStopDesk: loadById(db, OneStopDesk),
    /** The desks of a place that are open on a day. */
    async desksOfPlaceOn(placeId: string, day: LocalDate): Promise<OneStopDesk[]> {
      const desks = await ofPlace.load(placeId);
      return desks.filter(({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || day < closedOn));
    },
  };
};
