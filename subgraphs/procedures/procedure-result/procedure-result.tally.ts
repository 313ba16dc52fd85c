import { defineTally } from '../../../shared/tally/tally.js';

/** By how many the valid results grew on a day, and those of them in electronic form; of the system: without historic ones. */
export const resultStockTally = defineTally({
  name: 'result_stock',
  keys: ['place_id', 'level'],
  measures: ['valid', 'digitised', 'valid_of_system', 'digitised_of_system'],
});
