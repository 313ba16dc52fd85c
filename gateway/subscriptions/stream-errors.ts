import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { HubError } from '../../shared/errors/hub-error.js';

const at = (position: string | null) => (position === null ? {} : { position });

/** The stream ends although nothing is wrong with it; nothing after the position was told. */
export const streamEnded = (position: string | null): HubError =>
  new HubError(
    'STREAM_ENDED',
    {
      vi: 'Luồng đã đóng. Kết nối lại và tiếp tục sau vị trí cuối đã nhận.',
      en: 'The stream was closed. Connect again and go on after the last position that you received.',
    },
    { retryable: true, ...at(position) },
  );

export const readTooSlowly = (position: string | null): HubError =>
  new HubError(
    'STREAM_ENDED',
    {
      vi: 'Bên nhận đọc quá chậm nên luồng đã đóng. Kết nối lại và tiếp tục sau vị trí cuối đã nhận.',
      en: 'You read too slowly, so the stream was closed. Connect again and go on after the last position that you received.',
    },
    { retryable: true, ...at(position) },
  );

export const credentialsExpired = (position: string | null): HubError =>
  new HubError(
    'UNAUTHENTICATED',
    {
      vi: 'Thông tin đăng nhập đã hết hạn. Đăng nhập lại rồi tiếp tục sau vị trí cuối đã nhận.',
      en: 'The credentials have expired. Log in again, then go on after the last position that you received.',
    },
    at(position),
  );

export const tooManyStreams = (): HubError =>
  new HubError(
    'TOO_MANY_REQUESTS',
    {
      vi: 'Đang có quá nhiều luồng theo dõi. Xin thử lại sau.',
      en: 'Too many streams are open at this gateway. Please try again later.',
    },
    { retryable: true },
  );

/** What a subgraph wrote for the public; the door lets its words pass. */
export const fromSubgraph = (
  { message, path, extensions }: GraphQLFormattedError,
  subgraph: string,
  position: string | null,
): GraphQLError =>
  new GraphQLError(message, {
    path: path ?? null,
    extensions: { ...at(position), ...extensions, serviceName: subgraph },
  });
