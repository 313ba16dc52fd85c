import { ConfigurationError, type Environment } from '../../shared/config/environment.js';
import { portHolder } from '../../shared/database/doctor/port-holder.js';
import { portFault } from './free-port.js';
import { listeningHost, metricsOf, portOf, type ServiceListing } from './services.js';

/** Every service has a port of its own, and it is free: otherwise one line says which, whose and how to change it. */
export async function demandPorts(services: readonly ServiceListing[], environment: Environment): Promise<void> {
  const listings = [...services, ...services.flatMap((service) => metricsOf(service, environment))];
  demandNumbers(listings, environment);
  const host = listeningHost(environment);
  for (const service of listings) {
    const fault = await portFault(portOf(service, environment), host);
    if (fault !== null) throw new Error(explain(service, portOf(service, environment), host, fault));
  }
}

function demandNumbers(listings: readonly ServiceListing[], environment: Environment): void {
  const faults = listings.flatMap((service, index) => {
    const port = portOf(service, environment);
    const twin = listings.slice(0, index).find((other) => portOf(other, environment) === port);
    if (twin !== undefined) return [`${service.portSetting} is ${port}, as is ${twin.portSetting}`];
    return Number.isInteger(port) && port >= 1 && port <= 65_535
      ? []
      : [`${service.portSetting} must be a whole number from 1 to 65535`];
  });
  if (faults.length > 0) throw new ConfigurationError(faults);
}

function explain({ name, portSetting }: ServiceListing, port: number, host: string, fault: string): string {
  if (fault === 'EADDRNOTAVAIL' || fault === 'ENOTFOUND') {
    return `HUB_HOST=${host} không phải địa chỉ của máy này — HUB_HOST=${host} is no address of this machine`;
  }
  if (fault === 'EACCES') {
    return `Không được phép mở cổng ${port} (${name}): đặt ${portSetting} từ 1024 trở lên — Port ${port} (${name}) is not ours to open: set ${portSetting} to 1024 or more`;
  }
  const holder = portHolder(port);
  const [who, by] = holder === null ? ['', ''] : [` (tiến trình ${holder.pid})`, ` by process ${holder.pid}`];
  return `Cổng ${port} (${name}) đang có chương trình khác dùng${who}. Dừng chương trình đó hoặc đặt ${portSetting} — Port ${port} (${name}) is taken${by}. Stop what holds it, or set ${portSetting}`;
}
