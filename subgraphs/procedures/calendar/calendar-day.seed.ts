import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Seed } from '../../../shared/service/seed.js';
import type { CalendarDay } from './calendar-day.entity.js';
import { calendarDayId } from './calendar-day.record.js';
import type { YearOff } from './data/days-off.js';
import { year2021 } from './data/year-2021.js';
import { year2022 } from './data/year-2022.js';
import { year2023 } from './data/year-2023.js';
import { year2024 } from './data/year-2024.js';
import { year2025 } from './data/year-2025.js';

const years: Readonly<Record<string, readonly YearOff[]>> = {
  '2021': year2021,
  '2022': year2022,
  '2023': year2023,
  '2024': year2024,
  '2025': year2025,
};

/** Days off of the plan's years, each with its source; what was not seen in one is marked as not verified. */
export const calendarSeed: Seed = {
  name: 'calendar-days@1',
  kind: 'FACT',
  needsRegisters: false,
  run: (transaction) =>
    insertRows(
      transaction,
      'calendar_day',
      Object.entries(years).flatMap(([year, parts]) => parts.flatMap((part) => daysOf(year, part))),
    ),
};

const daysOf = (year: string, { source, isVerified, days }: YearOff): Omit<CalendarDay, 'version'>[] =>
  days.flatMap(([kind, name, on]) =>
    on.map((day) => ({
      id: calendarDayId(`${year}-${day}`),
      onDay: `${year}-${day}`,
      kind,
      isWorking: kind === 'SWAPPED_WORK',
      name,
      source,
      isVerified,
      origin: 'REAL' as const,
    })),
  );
