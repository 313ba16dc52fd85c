import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { pointsOf } from '../points.rules.js';
import type { IndexResult } from './index-result.entity.js';

/** What speaks against a result as it would stand. */
export function indexResultFaults(result: IndexResult, today: LocalDate): readonly Bilingual[] {
  return [...scoreFaults(result), ...rankFaults(result), ...dayFaults(result, today)];
}

function scoreFaults({ score, maxScore }: IndexResult): readonly Bilingual[] {
  const [points, most] = [pointsOf(score), pointsOf(maxScore)];
  if (points === null || most === null)
    return [
      {
        vi: `Điểm phải là số có nhiều nhất hai số lẻ, ví dụ 85.42, không phải “${score}” trên “${maxScore}”.`,
        en: `A score has at most two decimals, such as 85.42, not “${score}” of “${maxScore}”.`,
      },
    ];
  if (points >= 0n && points <= most && most <= 99_999n) return [];
  return [
    {
      vi: `Điểm ${score} phải từ 0 đến ${maxScore}, và điểm tối đa không quá 999.99.`,
      en: `The score ${score} must be between 0 and ${maxScore}, and the most at most 999.99.`,
    },
  ];
}

function rankFaults({ rank, population }: IndexResult): readonly Bilingual[] {
  if (rank == null && population == null) return [];
  if (rank != null && population != null && rank >= 1 && rank <= population && population <= 1_000) return [];
  return [
    {
      vi: `Thứ hạng phải nêu cùng số được xếp hạng và nằm trong đó, không phải ${rank}/${population}.`,
      en: `A rank is given with how many are ranked, and within it, not ${rank}/${population}.`,
    },
  ];
}

function dayFaults({ year, publishedOn }: IndexResult, today: LocalDate): readonly Bilingual[] {
  if (year < 2000 || year > 2100)
    return [{ vi: `Năm ${year} không hợp lệ.`, en: `${year} is not a year that can be rated.` }];
  if (publishedOn >= `${year}-01-01` && publishedOn <= today) return [];
  return [
    {
      vi: `Kết quả năm ${year} không thể công bố ngày ${publishedOn}.`,
      en: `A result of ${year} cannot have been published on ${publishedOn}.`,
    },
  ];
}
