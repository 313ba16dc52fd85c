import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type LocalDate, yearOf } from '../../../../shared/time/local-date.js';
import { pastDayFaults } from '../dates.rules.js';
import type { CommunePartTimeWorkers } from './part-time-workers.entity.js';

/** Far more than the law allows one commune; beyond it is a slip of the hand. */
const most = { workers: 1_000, villageWorkers: 5_000 };

type Count = Pick<CommunePartTimeWorkers, 'year' | 'countedOn' | 'workers' | 'villageWorkers'>;

/** What speaks against a count: its day, its numbers, and that the place is no commune on that day. */
export function partTimeWorkersFaults(
  { year, countedOn, workers, villageWorkers }: Count,
  level: string | null,
  today: LocalDate,
): readonly Bilingual[] {
  const faults = pastDayFaults([{ field: 'countedOn', day: countedOn }], today);
  if (yearOf(countedOn) !== year)
    faults.push({
      vi: `Ngày chốt ${countedOn} không thuộc năm ${year}.`,
      en: `countedOn ${countedOn} is not a day of ${year}.`,
    });
  if (level !== 'COMMUNE')
    faults.push({
      vi: `placeId không phải xã, phường, thị trấn đang có vào ngày ${countedOn}.`,
      en: `placeId is not a commune that existed on ${countedOn}.`,
    });
  if (workers < 0 || workers > most.workers || (villageWorkers ?? 0) < 0 || (villageWorkers ?? 0) > most.villageWorkers)
    faults.push({
      vi: `Số người phải từ 0 đến ${most.workers} (cấp xã) và ${most.villageWorkers} (thôn, bon, tổ dân phố).`,
      en: `Workers are counted from 0 to ${most.workers}, those in villages to ${most.villageWorkers}.`,
    });
  return faults;
}
