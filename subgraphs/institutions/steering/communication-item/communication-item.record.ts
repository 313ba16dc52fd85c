import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind } from '../../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import { contentFaults, futureFaults } from '../row-faults.rules.js';
import { CommunicationItem } from './communication-item.entity.js';
import { CommunicationItemInput } from './communication-item.inputs.js';

/** How items of communication are kept. */
export const communicationItemRecord = recordKind({
  type: 'CommunicationItem',
  title: { vi: 'tin bài tuyên truyền', en: 'item of communication' },
  entity: CommunicationItem,
  input: CommunicationItemInput,
  complete: (row) => ({
    url: row.url ?? null,
    contentNumber: row.contentNumber ?? null,
    feedbackForwarded: row.feedbackForwarded ?? null,
    feedbackTopics: row.feedbackTopics ?? [],
    feedbackToId: row.feedbackToId ?? null,
  }),
  faults: ({ after }, { today }) => (after === null ? [] : itemFaults(after, today)),
});

function itemFaults(item: CommunicationItem, today: LocalDate): readonly Bilingual[] {
  const { feedbackForwarded: forwarded, feedbackTopics: topics, url } = item;
  const faults: Bilingual[] = [];
  if (forwarded !== null && forwarded < 0)
    faults.push({ vi: 'Số ý kiến không thể âm.', en: 'Feedback cannot be counted below zero.' });
  if (topics.length > 0 && !forwarded)
    faults.push({
      vi: 'Có chủ đề ý kiến mà không có ý kiến nào.',
      en: 'There are topics of feedback, but no feedback.',
    });
  if (url !== null && !/^https?:\/\//.test(url))
    faults.push({ vi: `“${url}” không phải địa chỉ web.`, en: `“${url}” is not a web address.` });
  const published = { vi: 'Ngày đăng', en: 'day of publication', day: item.publishedOn };
  return [...faults, ...contentFaults(item.contentNumber), ...futureFaults(today, published)];
}
