import { HubError } from '../../shared/errors/hub-error.js';

/** graphql-js finds no fault in a subscription to a graph that has none. */
export const noSubscriptions = (): HubError =>
  new HubError('BAD_REQUEST', { vi: 'Đồ thị này không có subscription.', en: 'This graph has no subscriptions.' });

export const conditionalRoot = (): HubError =>
  new HubError('BAD_REQUEST', {
    vi: 'Trường gốc của subscription không nhận @skip và @include.',
    en: 'The root field of a subscription takes neither @skip nor @include.',
  });
