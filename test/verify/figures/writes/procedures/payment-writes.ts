import type { Versioned } from '../mutate.js';
import { pickRow, randomDay, type RandomWrite, type World } from '../world.js';

interface PaymentRow extends Versioned {
  readonly place: string;
  readonly paid: string;
}

/** A local day's first and last millisecond are in its period. */
const randomInstant = ({ random }: World, day: string): string =>
  `${day}T${random.pick(['00:00:00.000', '23:59:59.999', '10:00:00.000'])}+07:00`;

const channels = ['ONLINE_NATIONAL', 'ONLINE_LOCAL', 'CASH', 'TRANSFER', 'POST'] as const;

const paymentIsMade: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const dossier = await pickRow<{ id: string; place: string }>(
    world,
    'SELECT id, receiving_unit_id AS place FROM dossier WHERE received_at IS NOT NULL ORDER BY number',
  );
  if (dossier === null) return null;
  const day = randomDay(random);
  const paid = { channel: random.pick(channels), paidAt: randomInstant(world, day) };
  const fee = { feeKind: 'FEE', amount: String(random.integer(1, 90) * 1000), reference: world.name() };
  await mutate.create('Payment', { dossierId: dossier.id, ...fee, ...paid });
  return { what: `payment on ${day}`, table: 'payment', places: [dossier.place], from: day };
};

const succeeded = `
  SELECT id, version, place_id AS place, (paid_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS paid
  FROM payment WHERE state = 'SUCCEEDED' ORDER BY id`;

const paymentIsRefunded: RandomWrite = async (world) => {
  const payment = await pickRow<PaymentRow>(world, succeeded);
  if (payment === null) return null;
  const on = randomDay(world.random, payment.paid, '2026-03-01');
  await world.mutate.move('Payment', payment, 'REFUNDED', on);
  return { what: `payment of ${payment.paid} refunded on ${on}`, table: 'payment', places: [payment.place], from: on };
};

const paymentChanges: RandomWrite = async (world) => {
  const payment = await pickRow<PaymentRow>(world, succeeded);
  if (payment === null) return null;
  const day = randomDay(world.random);
  const changes = { channel: world.random.pick(channels), paidAt: randomInstant(world, day) };
  await world.mutate.change('Payment', payment, changes);
  return { what: `payment moved to ${day}`, table: 'payment', places: [payment.place], from: null };
};

const paymentIsRemoved: RandomWrite = async (world) => {
  const payment = await pickRow<PaymentRow>(world, succeeded);
  if (payment === null) return null;
  await world.mutate.remove('Payment', payment);
  return { what: 'payment removed', table: 'payment', places: [payment.place], from: null };
};

/** Payments: T2.4b. */
export const paymentWrites: readonly RandomWrite[] = [
  paymentIsMade,
  paymentIsRefunded,
  paymentChanges,
  paymentIsRemoved,
];
