// Without SHARING everything is as Hive Gateway ships it, but for its log.
// Its documentation gives this option to switch off the sharing of requests in flight.
const alone = { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } };

export const gatewayConfig = {
  logging: false,
  host: '127.0.0.1',
  port: Number(process.env['PORT']),
  ...(process.env['SHARING'] === 'off' ? alone : {}),
};
